import { days, hours, minutes, type SeededSessions } from "./build.ts";
import { clients } from "./clients.ts";
import { at, cities, inside } from "./places.ts";

const office = at(cities.seattle, "2001:db8:40:12::9f");

export const platformSecurityAdmin: SeededSessions = {
  "tab-incidents": {
    client: clients.chromeLinux,
    from: office,
    created: hours(8),
    active: minutes(14),
    sameBrowser: true,
    method: "passkey",
  },
  "command-line": {
    client: clients.commandLine,
    from: inside("10.7.0.19"),
    created: days(1),
    active: hours(1),
    method: "sso",
    factor: "security_key",
    device: null,
  },
  desktop: {
    client: clients.appDesktop,
    from: office,
    created: days(152),
    active: days(2),
    method: "sso",
    factor: "trusted_device",
    remembered: true,
  },
  phone: {
    client: clients.appAndroid,
    from: at(cities.seattle, "203.0.113.160", "Cascade Mobile"),
    created: days(20),
    active: hours(11),
    method: "passkey",
  },
  travelling: {
    client: clients.safariMac,
    from: at(cities.tokyo, "198.51.100.88"),
    created: days(13),
    active: days(12),
    method: "sso",
    factor: "authenticator_app",
  },
  script: {
    client: clients.curl,
    from: at(cities.singapore, "192.0.2.18"),
    created: days(3),
    active: days(3),
    device: null,
  },
  "ended-by-policy": {
    client: clients.firefoxAndroid,
    from: at(cities.seattle, "203.0.113.160", "Cascade Mobile"),
    created: days(80),
    active: days(60),
  },
  "ended-elsewhere": {
    client: clients.chromeWindows,
    from: at(cities.melbourne, "192.0.2.210"),
    created: days(7),
    active: days(6),
    ended: { ago: days(6), cause: "signed_out_elsewhere", by: "Priya Raman" },
  },
};

export const platformViewer: SeededSessions = {
  desk: {
    client: clients.edgeWindows,
    from: at(cities.toronto, "198.51.100.201"),
    created: days(4),
    active: hours(3),
    method: "sso",
    factor: "authenticator_app",
  },
  tablet: {
    client: clients.safariIpad,
    from: at(cities.toronto, "203.0.113.5"),
    created: days(11),
    active: days(5),
  },
  "ended-by-password": {
    client: clients.edgeWindows,
    from: at(cities.toronto, "198.51.100.201"),
    created: days(16),
    active: days(15),
    ended: { ago: days(15), cause: "password_changed", by: "Jonas Keller" },
  },
};

export const platformNoAccess: SeededSessions = {
  laptop: {
    client: clients.chromeMac,
    from: at(cities.newYork, "192.0.2.77"),
    created: days(1),
    active: hours(2),
  },
};
