import type { Client } from "#mocks/contract.ts";
import type { Db } from "#mocks/db.ts";

import { hours, minutes, sessionRow } from "./build.ts";
import { deviceRow, seededDevice } from "./devices.ts";
import { isPersona } from "./personas.ts";
import { cities } from "./places.ts";

// Written as escapes where an editor would not show them, or would obey them.
const bidi = [
  "Chrome \u202Egpj.exe",
  "\u2066admin\u2069",
  "\u061C1.2.3.4",
  "\u202Bunbalanced",
  "\u05D3\u05E4\u05D3\u05E4\u05DF 198.51.100.7",
];
const invisible = [
  "ad\u200Bmin",
  "\uFEFFadmin",
  "admin\u2060",
  "ad\u00ADmin",
  "admin\u{E0041}\u{E0042}",
  `a${"\uFE0F".repeat(500)}`,
  " \t ",
  "\u3164",
];
const lookAlikes = ["\u0430dmin", "\uFF21\uFF30\uFF29", "I/l/1", "Caf\u00E9", "Cafe\u0301"];
const long = [
  "W".repeat(8192),
  "word ".repeat(1638),
  "\u{1F469}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}".repeat(1000),
  `Z${"\u0300\u0327\u0489".repeat(200)}algo`,
  "lone \uD83D surrogate",
];
const markup = [
  "<img src=x onerror=__xss=1>",
  '"><svg/onload=__xss=1>',
  "</script><script>__xss=1</script>",
  "javascript:__xss=1",
  "{{7*7}}",
  "${7*7}",
  "<style>*{display:none}</style>",
  "&lt;b&gt;",
  "<a href=//evil.example>click</a>",
];
const data = [
  "__proto__",
  "constructor",
  "toString",
  "null",
  "undefined",
  "NaN",
  "-0",
  "1e309",
  "true",
  "../../etc/passwd",
  "%2F?x=1#y",
  "line\r\nbreak",
  "nul\u0000byte",
  "\u001B[2Kescape",
];
const spreadsheet = ['=HYPERLINK("//evil.example")', "+1", "-1", "@SUM(1)", "\tleading tab", 'a "quote"; b'];

/** Text that was made to deceive, to break out or to break. */
export const hostileTexts: readonly string[] = [
  ...bidi,
  ...invisible,
  ...lookAlikes,
  ...long,
  ...markup,
  ...data,
  ...spreadsheet,
];

const addresses = ["::1", "fe80::1%eth0", "::ffff:203.0.113.9", "999.1.1.1", "203.0.113.1, 10.0.0.1"];

export const hostileProblem = {
  title: "<img src=x onerror=__xss=1>",
  detail: "at Object.query (/srv/app/db.js:42:13) \u202Edrowssap",
};

/** Every text that comes from outside is one of them: a session for each, and the people and organizations too. */
export function hostile(db: Db, epoch: number): void {
  for (const [index, user] of [...db.users.values()].entries()) {
    for (const [number, text] of hostileTexts.entries()) {
      // Of everybody else a few are enough: in an organization's lists they come together.
      if (!isPersona(user.persona) && number % 12 !== index % 12) continue;
      const client: Client = {
        kind: "browser",
        name: text,
        version: text,
        os: text,
        osVersion: text,
        model: text,
      };
      const address = addresses[number % addresses.length] ?? null;
      const from = {
        ip: { address: number % 2 === 0 ? address : text, scope: "public" as const },
        location: { ...cities.madrid, city: text },
        isp: text,
      };
      const ended =
        number % 5 === 4
          ? { ended: { ago: hours(number), cause: "admin" as const, by: text, reason: text } }
          : {};
      const times = { created: hours(number + 2), active: minutes(number % 25) };
      const row = sessionRow(user, `hostile-${number}`, { client, from, ...times, ...ended }, epoch);
      db.put("sessions", row);
      const device = seededDevice(user.persona, `hostile-${number}`);
      db.put("devices", deviceRow(user, device, [row], { name: text }, epoch));
    }
    const text = (offset: number) => hostileTexts[(index * 3 + offset) % hostileTexts.length] ?? "";
    db.put("users", { ...user, name: text(0), email: text(1), role: text(2) });
  }
  for (const [index, organization] of [...db.organizations.values()].entries()) {
    const text = hostileTexts[20 + index * 4] ?? "";
    const contact = { name: text, email: text };
    db.put("organizations", {
      ...organization,
      name: text,
      support: contact,
      partner: organization.partner && contact,
      policy: { ...organization.policy, absoluteTimeout: null },
    });
  }
  for (const [index, key] of [...db.apiKeys.values()].entries()) {
    const text = (offset: number) => hostileTexts[(index * 5 + offset) % hostileTexts.length] ?? "";
    const callers = key.callers.map((one) => ({ ...one, client: text(3), isp: text(4) }));
    db.put("apiKeys", { ...key, name: text(0), prefix: text(1), permissions: [text(2)], callers });
  }
}
