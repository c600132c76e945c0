import { days, hours, minutes, type SeededSessions } from "./build.ts";
import { clients } from "./clients.ts";
import { hidden, masked, unrecorded } from "./places.ts";

export const portalClientAdmin: SeededSessions = {
  "tab-calls": {
    client: clients.edgeWindows,
    from: masked("203.0.113.x"),
    created: hours(7),
    active: minutes(40),
    sameBrowser: true,
  },
  phone: {
    client: clients.safariIphone,
    from: hidden,
    created: days(4),
    active: hours(5),
    method: "sso",
  },
  "old-laptop": {
    client: clients.firefoxWindows,
    from: unrecorded,
    created: days(60),
    active: days(12),
    remembered: true,
  },
  "front-desk": {
    client: clients.chromebook,
    from: masked("2001:db8:7:x"),
    created: days(1),
    active: hours(22),
    factor: "text_message",
  },
  "ended-elsewhere": {
    client: clients.chromeWindowsOld,
    from: hidden,
    created: days(9),
    active: days(3),
    ended: { ago: days(3), cause: "signed_out_elsewhere", by: "Imogen Calder" },
  },
  "ended-by-partner": {
    client: clients.unknownBrowser,
    from: unrecorded,
    created: days(15),
    active: null,
    device: null,
    ended: { ago: days(14), cause: "admin", reason: "Change of the contact for your account" },
  },
};

export const portalClientManager: SeededSessions = {
  desk: {
    client: clients.edgeWindows,
    from: masked("203.0.113.x"),
    created: days(2),
    active: hours(1),
    method: "sso",
    factor: "authenticator_app",
  },
  phone: { client: clients.samsungInternet, from: hidden, created: days(6), active: days(1) },
  "ended-by-expiry": {
    client: clients.chromeWindowsOld,
    from: unrecorded,
    created: days(30),
    active: days(20),
  },
};

export const portalClientStaff: SeededSessions = {
  "signed-out": {
    client: clients.chromeWindows,
    from: masked("203.0.113.x"),
    created: days(2),
    active: days(1),
    ended: { ago: days(1), cause: "signed_out", by: "Grace Okafor" },
  },
};

export const portalPartner: SeededSessions = {
  console: { client: clients.chromeLinux, from: masked("192.0.2.x"), created: hours(9), active: hours(1) },
};
