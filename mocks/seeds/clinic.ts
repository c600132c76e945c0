import { days, hours, minutes, type SeededSessions } from "./build.ts";
import { clients } from "./clients.ts";
import { at, cities, inside } from "./places.ts";

const practice = at(cities.cork, "198.51.100.24");
const lunch = minutes(10);

export const clinicOwner: SeededSessions = {
  "tab-appointments": {
    client: clients.chromeMac,
    from: practice,
    created: hours(3),
    active: minutes(7),
    sameBrowser: true,
    pulse: lunch,
  },
  surgery: {
    client: clients.chromeWindows,
    from: inside("192.168.10.12"),
    created: hours(4),
    active: minutes(2),
    pulse: minutes(6),
    factor: "trusted_device",
  },
  phone: {
    client: clients.safariIphone,
    from: at(cities.cork, "203.0.113.140", "Shannon Mobile"),
    created: hours(1),
    active: minutes(19),
    method: "passkey",
    pulse: minutes(25),
  },
  abroad: {
    client: clients.chromeWindowsOld,
    from: at(cities.saoPaulo, "203.0.113.201"),
    created: minutes(48),
    active: minutes(12),
    pulse: minutes(15),
  },
  yesterday: {
    client: clients.chromeMac,
    from: practice,
    created: days(1),
    active: hours(16),
    sameBrowser: true,
  },
  "offboarded-tablet": {
    client: clients.safariIpad,
    from: practice,
    created: days(9) + hours(2),
    active: days(9),
    ended: { ago: days(9) - minutes(20), cause: "signed_out_elsewhere", by: "Dr Niamh Walsh" },
  },
};

export const clinicStaff: SeededSessions = {
  "tab-calendar": {
    client: clients.chromeWindows,
    from: inside("192.168.10.21"),
    created: hours(5),
    active: minutes(4),
    sameBrowser: true,
    pulse: minutes(5),
  },
  "tab-billing": {
    client: clients.chromeWindows,
    from: inside("192.168.10.21"),
    created: hours(4),
    active: minutes(11),
    sameBrowser: true,
    pulse: minutes(12),
  },
  "tab-recalls": {
    client: clients.chromeWindows,
    from: inside("192.168.10.21"),
    created: hours(2),
    active: minutes(21),
    sameBrowser: true,
    pulse: minutes(24),
  },
  phone: {
    client: clients.chromeAndroid,
    from: at(cities.cork, "203.0.113.77", "Shannon Mobile"),
    created: days(2),
    active: days(2) - hours(1),
  },
};

export const clinicOptedOut: SeededSessions = {
  "treatment-room": {
    client: clients.edgeWindows,
    from: inside("192.168.10.33"),
    created: hours(6),
    active: minutes(3),
    pulse: minutes(9),
  },
  home: {
    client: clients.firefoxUbuntu,
    from: at(cities.galway, "203.0.113.9"),
    created: days(3),
    active: days(3) - hours(2),
    ended: { ago: days(3) - hours(2), cause: "signed_out", by: "Farah Haddad" },
  },
};
