import { expect, test } from "vitest";

import type { Location, Signal } from "#mocks/contract.ts";
import type { SessionRow } from "#mocks/rows.ts";
import { cities, hidden, inside, masked, somewhereIn, unrecorded } from "#mocks/seeds/places.ts";
import { deservesLook } from "#mocks/signals/signals.ts";

import {
  MINUTE,
  HOUR,
  DAY,
  usual,
  row,
  deviceOf,
  type Circumstances,
  signals,
  codesOf,
  london,
  newDevice,
} from "./an-account.ts";
import { signalCodes } from "./contract.ts";
import { NOW } from "./mock-browser.ts";

test("what is usual has nothing against it", () => {
  expect(signals(row())).toEqual([
    { code: "familiar_device", level: "reassuring", since: "2026-09-21T12:00:00.000Z" },
  ]);
});

test("an account's very first sign-in differs from nothing", () => {
  const first = row({ ...london, deviceId: "dev_new" });
  expect(signals(first, { others: [], devices: [deviceOf(first)] })).toEqual([]);
});

/** Of each code: when it is there, and just when it is not. */
const table: [
  code: Signal["code"],
  when: string,
  session: SessionRow,
  given: Circumstances,
  expected: object | null,
][] = [
  ["new_country", "the first from there", row(london), {}, { level: "high", countryCode: "GB" }],
  ["new_country", "the city is not known", row(somewhereIn("GB", "203.0.113.1")), {}, { countryCode: "GB" }],
  ["new_country", "seen there before", row(london), { others: [usual, { ...usual, ...london }] }, null],
  [
    "new_country",
    "seen there only later",
    row(london),
    { others: [usual, row({ ...london, id: "two", createdAt: NOW })] },
    { countryCode: "GB" },
  ],
  ["new_country", "masked", row(masked("203.0.113.x")), {}, null],
  ["new_country", "private", row(inside("10.0.0.7")), {}, null],

  [
    "country_not_operated",
    "elsewhere",
    row(london),
    { rules: { operatingCountries: ["ES"] } },
    { level: "high", countryCode: "GB" },
  ],
  ["country_not_operated", "at home", row(), { rules: { operatingCountries: ["ES"] } }, null],
  [
    "country_not_operated",
    "nowhere: the organization works there",
    row(london),
    { rules: { operatingCountries: [] } },
    { countryCode: "GB" },
  ],
  ["country_not_operated", "it works everywhere", row(london), {}, null],
  [
    "country_not_operated",
    "no place",
    row(inside("10.0.0.7")),
    { rules: { operatingCountries: ["ES"] } },
    null,
  ],

  [
    "impossible_travel",
    "14 minutes after Madrid",
    row(london),
    seenIn(cities.madrid, 14 * MINUTE),
    { level: "high", distanceKm: 1263, minutes: 14, fromCity: "Madrid", fromCountryCode: "ES" },
  ],
  [
    "impossible_travel",
    "1,001 km in an hour",
    row(london),
    seenIn(kmNorthOf(cities.london, 1001), HOUR),
    { distanceKm: 1001, minutes: 60 },
  ],
  ["impossible_travel", "999 km in an hour", row(london), seenIn(kmNorthOf(cities.london, 999), HOUR), null],
  [
    "impossible_travel",
    "within both radii it may be one place",
    row(london),
    seenIn(kmNorthOf(cities.london, 39), 1),
    null,
  ],
  [
    "impossible_travel",
    "just outside of them",
    row(london),
    seenIn(kmNorthOf(cities.london, 41), 1),
    { distanceKm: 41, minutes: 0 },
  ],
  ["impossible_travel", "only later", row(london), seenIn(cities.madrid, -MINUTE), null],
  [
    "impossible_travel",
    "the place before is not known",
    row(london),
    { others: [row({ ...inside("10.0.0.7"), id: "two", createdAt: NOW - DAY - MINUTE })] },
    null,
  ],
  [
    "impossible_travel",
    "this place is not known",
    row(somewhereIn("GB", "203.0.113.1")),
    seenIn(cities.madrid, MINUTE),
    null,
  ],

  [
    "unknown_device",
    "its first session",
    row({ deviceId: "dev_new" }),
    newDevice(row({ deviceId: "dev_new" })),
    { level: "high" },
  ],
  [
    "unknown_device",
    "29 days ago",
    row({ deviceId: "dev_new", createdAt: NOW - 29 * DAY }),
    newDevice(row({ deviceId: "dev_new", createdAt: NOW - 29 * DAY })),
    { level: "high" },
  ],
  [
    "unknown_device",
    "30 days ago",
    row({ deviceId: "dev_new", createdAt: NOW - 30 * DAY }),
    newDevice(row({ deviceId: "dev_new", createdAt: NOW - 30 * DAY })),
    null,
  ],
  [
    "unknown_device",
    "its second session",
    row({ deviceId: "dev_new" }),
    {
      ...newDevice(row({ deviceId: "dev_new", createdAt: NOW - 2 * DAY })),
      others: [usual, row({ id: "two", deviceId: "dev_new", createdAt: NOW - 2 * DAY })],
    },
    null,
  ],
  ["unknown_device", "none is recognised", row({ deviceId: null }), {}, null],

  ["unknown_place", "a public address", row({ location: null }), {}, { level: "high" }],
  ["unknown_place", "no address was recorded", row(unrecorded), {}, { level: "high" }],
  ["unknown_place", "the server masks places", row(unrecorded), { rules: { masksAddresses: true } }, null],
  ["unknown_place", "a masked address", row(hidden), {}, null],
  ["unknown_place", "a private address", row(inside("192.168.1.9")), {}, null],
  ["unknown_place", "the country is known", row(somewhereIn("ES", "203.0.113.1")), {}, null],

  ["old_session", "90 days", row({ createdAt: NOW - 90 * DAY }), {}, { level: "medium", days: 90 }],
  ["old_session", "a moment less", row({ createdAt: NOW - 90 * DAY + 1 }), {}, null],
  ["old_session", "89 days", row({ createdAt: NOW - 89 * DAY }), {}, null],

  [
    "inactive_session",
    "30 days",
    row({ createdAt: NOW - 40 * DAY, lastActiveAt: NOW - 30 * DAY }),
    {},
    { level: "medium", days: 30 },
  ],
  [
    "inactive_session",
    "29 days",
    row({ createdAt: NOW - 40 * DAY, lastActiveAt: NOW - 30 * DAY + 1 }),
    {},
    null,
  ],
  ["inactive_session", "nobody knows", row({ createdAt: NOW - 40 * DAY, lastActiveAt: null }), {}, null],
  [
    "inactive_session",
    "the session of the request",
    row({ createdAt: NOW - 40 * DAY }),
    { current: row() },
    null,
  ],

  [
    "unfamiliar_address",
    "never seen",
    row({ ip: { address: "203.0.113.99", scope: "public" } }),
    {},
    { level: "medium" },
  ],
  ["unfamiliar_address", "seen by another session", row(), {}, null],
  ["unfamiliar_address", "private", row(inside("10.0.0.7")), {}, null],
  ["unfamiliar_address", "masked", row(masked("203.0.113.x")), {}, null],

  ["no_second_factor", "a password alone", row({ secondFactor: "none" }), {}, { level: "low" }],
  [
    "no_second_factor",
    "a link alone",
    row({ secondFactor: "none", signInMethod: "email_link" }),
    {},
    { level: "low" },
  ],
  ["no_second_factor", "a passkey", row({ secondFactor: "none", signInMethod: "passkey" }), {}, null],
  [
    "no_second_factor",
    "another identity provider",
    row({ secondFactor: "none", signInMethod: "sso" }),
    {},
    null,
  ],
  ["no_second_factor", "nobody knows", row({ secondFactor: "unknown" }), {}, null],

  ["familiar_device", "known before", row(), {}, { level: "reassuring", since: "2026-09-21T12:00:00.000Z" }],
  [
    "familiar_device",
    "a stranger's second session",
    row({ deviceId: "dev_new" }),
    newDevice(row({ deviceId: "dev_new", createdAt: NOW - 2 * DAY })),
    null,
  ],
  ["familiar_device", "none is recognised", row({ deviceId: null }), {}, null],

  [
    "same_network",
    "the address of this request",
    row(),
    { current: row({ id: "this" }) },
    { level: "reassuring" },
  ],
  ["same_network", "this session itself", row(), { current: row() }, null],
  [
    "same_network",
    "a private address may be anywhere",
    row(inside("10.0.0.7")),
    { current: row({ ...inside("10.0.0.7"), id: "this" }) },
    null,
  ],
  ["same_network", "another address", row(london), { current: row({ id: "this" }) }, null],

  ["passkey", "signed in with one", row({ signInMethod: "passkey" }), {}, { level: "reassuring" }],
  ["passkey", "a password", row(), {}, null],

  [
    "confirmed",
    "this session",
    row({ verdict: { value: "me", at: NOW - HOUR } }),
    {},
    { level: "reassuring", since: "2026-11-20T11:00:00.000Z" },
  ],
  [
    "confirmed",
    "its device in its country",
    row(london),
    { confirmed: { countryCode: "GB", since: NOW - DAY } },
    { since: "2026-11-19T12:00:00.000Z" },
  ],
  [
    "confirmed",
    "its device in another country",
    row(london),
    { confirmed: { countryCode: "ES", since: NOW - DAY } },
    null,
  ],
  [
    "confirmed",
    "not me",
    row({ ...london, verdict: { value: "not_me", at: NOW } }),
    { confirmed: { countryCode: "GB", since: NOW - DAY } },
    null,
  ],
];

/** Seen at a place so many milliseconds before the sign-in of `row()`. */
function seenIn(location: Location, before: number): Circumstances {
  return {
    others: [
      usual,
      row({ id: "two", location, createdAt: NOW - DAY - before, lastActiveAt: NOW - DAY - before }),
    ],
  };
}

function kmNorthOf(place: Location, km: number): Location {
  const degrees = (km / 6371) * (180 / Math.PI);
  return { ...place, city: "Far away", latitude: (place.latitude ?? 0) + degrees };
}

test.each(table)("%s: %s", (code, _when, session, given, expected) => {
  const found = signals(session, given).filter((signal) => signal.code === code);
  expect(found).toMatchObject(expected === null ? [] : [{ code, ...expected }]);
});

test("every code of the contract is in the table, but for the one without a word", () => {
  const there = new Set(table.filter(([, , , , expected]) => expected).map(([code]) => code));
  expect([...there, "other"].toSorted()).toEqual(signalCodes().toSorted());
});

test("what the person confirmed is no news any more, and all else still is", () => {
  const session = row({ ...london, deviceId: "dev_new", secondFactor: "none" });
  const near = { ...seenIn(cities.madrid, 14 * MINUTE), ...newDevice(session) };
  expect(codesOf(signals(session, near))).toEqual([
    "new_country",
    "impossible_travel",
    "unknown_device",
    "unfamiliar_address",
    "no_second_factor",
  ]);
  expect(codesOf(signals(session, { ...near, confirmed: { countryCode: "GB", since: NOW } }))).toEqual([
    "impossible_travel",
    "no_second_factor",
    "confirmed",
  ]);
});

test("what has ended is told as it was then", () => {
  const end = NOW - 20 * DAY;
  const termination = {
    at: end,
    effectiveAt: end,
    effectiveBy: end,
    cause: "signed_out" as const,
    actor: null,
  };
  const ended = row({ createdAt: NOW - 100 * DAY, lastActiveAt: NOW - 35 * DAY, termination });
  expect(codesOf(signals(ended, { current: row({ id: "this" }) }))).toEqual([]);
  expect(codesOf(signals({ ...ended, termination: null }))).toContain("inactive_session");
});

test("which sessions deserve a look", () => {
  const of = (level: Signal["level"]): Signal[] => [{ code: "other", level }];
  const me = { value: "me" as const, at: NOW };
  const notMe = { value: "not_me" as const, at: NOW };
  expect(
    [of("high"), of("medium"), of("low"), of("reassuring"), []].map((found) => deservesLook(null, found)),
  ).toEqual([true, true, false, false, false]);
  expect([
    deservesLook(me, of("high")),
    deservesLook(notMe, []),
    deservesLook(notMe, of("reassuring")),
  ]).toEqual([false, true, true]);
});
