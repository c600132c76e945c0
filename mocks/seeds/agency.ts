import { days, hours, minutes, type SeededSessions } from "./build.ts";
import { clients } from "./clients.ts";
import { at, cities, inside, somewhereIn } from "./places.ts";

const home = at(cities.madrid, "198.51.100.7");
const self = "Ana García";

/** The persona that everybody meets first: seed 003's list, and everything else that a session can be. */
export const agencyAdmin: SeededSessions = {
  "tab-campaigns": {
    client: clients.chromeMac,
    from: home,
    created: hours(5),
    active: minutes(26),
    sameBrowser: true,
  },
  "tab-reports": {
    client: clients.chromeMac,
    from: home,
    created: days(1),
    active: hours(3),
    sameBrowser: true,
  },
  "iphone-madrid": {
    client: clients.safariIphone,
    from: at(cities.madrid, "203.0.113.20", "Iberia Móvil"),
    created: days(5),
    active: hours(2),
    method: "passkey",
    remembered: true,
  },
  "windows-london": {
    client: clients.chromeWindows,
    from: at(cities.london, "203.0.113.45"),
    created: days(3) + hours(1.5),
    active: days(3),
  },
  "ubuntu-berlin": {
    client: clients.firefoxUbuntu,
    from: at(cities.berlin, "2001:db8:51:a::2c"),
    created: days(6),
    active: days(1) + hours(4),
    factor: "authenticator_app",
  },
  "office-mac": {
    client: clients.safariMac,
    from: inside("10.20.4.31"),
    created: days(2),
    active: hours(20),
    method: "sso",
    factor: "security_key",
  },
  app: {
    client: clients.appIphone,
    from: at(cities.madrid, "203.0.113.20", "Iberia Móvil"),
    created: days(150),
    active: days(9),
    method: "passkey",
    factor: "trusted_device",
    remembered: true,
  },
  unknown: {
    client: clients.unknown,
    from: somewhereIn("PT", "192.0.2.199"),
    created: days(4),
    active: days(4),
    device: null,
    method: "unknown",
    factor: "unknown",
    verdict: { value: "me", ago: days(3) },
  },
  "ended-here": {
    client: clients.chromeMac,
    from: home,
    // Minutes before somebody signs in from London.
    created: days(3) + hours(1.5) + minutes(14),
    active: days(2),
    sameBrowser: true,
    ended: { ago: days(2), cause: "signed_out", by: self },
  },
  "ended-elsewhere": {
    client: clients.chromeAndroid,
    from: at(cities.lisbon, "192.0.2.61"),
    created: days(8),
    active: days(6),
    ended: { ago: days(5), cause: "signed_out_elsewhere", by: self },
  },
  "ended-by-admin": {
    client: clients.edgeWindows,
    from: at(cities.paris, "198.51.100.130"),
    created: days(12),
    active: days(11),
    ended: { ago: days(11), cause: "admin", by: "Lucía Ortega", reason: "Laptop left on a train" },
  },
  "ended-by-policy": {
    client: clients.safariIpad,
    from: home,
    created: days(70),
    active: days(50),
    remembered: true,
  },
  "ended-by-password": {
    client: clients.firefoxWindows,
    from: home,
    created: days(27),
    active: days(22),
    ended: { ago: days(21), cause: "password_changed", by: self },
  },
  "ended-by-expiry": {
    client: clients.chromeLinux,
    from: at(cities.barcelona, "198.51.100.66"),
    created: days(40),
    active: days(32),
  },
};

export const agencyMember: SeededSessions = {
  "tab-dashboard": {
    client: clients.firefoxWindows,
    from: at(cities.barcelona, "203.0.113.88"),
    created: hours(2),
    active: minutes(9),
    sameBrowser: true,
  },
  phone: {
    client: clients.samsungInternet,
    from: at(cities.barcelona, "192.0.2.33", "Iberia Móvil"),
    created: days(2),
    active: hours(6),
    method: "email_link",
    remembered: true,
  },
  "borrowed-tablet": {
    client: clients.safariIpad,
    from: inside("192.168.1.50"),
    created: days(10),
    active: days(4),
    ended: { ago: days(4), cause: "signed_out_elsewhere", by: "Mateo Ruiz" },
  },
};

export const agencyGuest: SeededSessions = {
  laptop: {
    client: clients.safariMac,
    from: at(cities.stockholm, "192.0.2.140"),
    created: days(1),
    active: hours(8),
    method: "email_link",
  },
};
