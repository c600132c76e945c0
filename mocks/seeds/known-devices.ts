import { days, hours } from "./build.ts";
import { clients } from "./clients.ts";
import type { KnownDevice } from "./devices.ts";
import { at, cities } from "./places.ts";

const long = (count: number) => ({ first: { ago: days(count) } });
const madridOffice = at(cities.madrid, "198.51.100.7");

/** By persona and by the name of the device, which is that of its first session, or `this`. */
export const knownDevices: Record<string, Record<string, KnownDevice>> = {
  "agency-admin": {
    this: long(250),
    // What changed between first and now: address, country and the browser's version.
    "iphone-madrid": {
      first: {
        ago: days(210),
        client: clients.safariIphoneOld,
        from: at(cities.lisbon, "192.0.2.61", "Tejo Móvel"),
      },
      trust: { since: days(12), until: days(18) },
    },
    "ubuntu-berlin": long(120),
    "office-mac": long(300),
    app: { ...long(150), name: "Ana's iPhone", trust: { since: days(20), until: days(10) } },
    "ended-by-policy": { ...long(90), name: "Living room" },
    // Two that are equal but for where and when they were seen.
    "ended-by-password": { ...long(330), name: "Work laptop" },
    "work-laptop": {
      name: "Work laptop",
      first: { ago: days(340), client: clients.firefoxWindows, from: madridOffice },
      last: { ago: days(64), client: clients.firefoxWindows, from: madridOffice },
    },
    // Trust that has run out.
    "meeting-room": {
      first: { ago: days(95), client: clients.chromeWindowsOld, from: madridOffice },
      last: { ago: days(70), client: clients.chromeWindowsOld, from: madridOffice },
      trust: { since: days(80), until: -days(50) },
    },
  },
  "agency-member": {
    this: { ...long(180), trust: { since: days(8), until: days(22) } },
    phone: { ...long(100), name: "Mateo's phone" },
  },
  "clinic-owner": {
    this: long(400),
    surgery: { ...long(380), name: "Surgery 1", trust: { since: days(3), until: days(4) } },
    phone: long(200),
  },
  "clinic-staff": {
    this: { first: { ago: days(260), from: at(cities.cork, "198.51.100.24") }, name: "Front desk" },
    phone: long(90),
  },
  "clinic-opted-out": { "treatment-room": long(140), home: long(75) },
  "portal-client-admin": {
    this: long(220),
    phone: long(200),
    "old-laptop": long(900),
    "front-desk": long(300),
  },
  "portal-client-manager": { desk: long(220), phone: long(150) },
  "platform-security-admin": {
    this: long(310),
    desktop: { ...long(365), name: "Operations desk", trust: { since: days(152) } },
    phone: { ...long(300), trust: { since: days(20) } },
    travelling: { first: { ago: days(250), from: at(cities.seattle, "2001:db8:40:12::9f") } },
  },
  "platform-viewer": {
    this: long(100),
    desk: { ...long(200), trust: { since: days(4) + hours(1) } },
    tablet: long(90),
  },
};
