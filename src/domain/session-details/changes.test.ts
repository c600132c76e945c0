import { describe, expect, it } from "vitest";

import { aSession } from "#tests/a-session.ts";

import { changesBetween, type Seen } from "./changes.ts";

const { client, ip, location } = aSession();
const before: Seen = { client, ip, location };
const paris = { city: "Paris", countryCode: "FR", latitude: 48.9, longitude: 2.4, radiusKm: 20 };
const inside = { address: "10.0.0.4", scope: "private" } as const;

describe("what has changed of a session", () => {
  it.each<[string, Partial<Seen>, string[]]>([
    ["nothing", {}, []],
    ["the browser's version alone", { client: { ...client, version: "157" } }, ["version"]],
    ["the browser, with its version", { client: { ...client, name: "Edge", version: "157" } }, ["client"]],
    ["the system's version", { client: { ...client, osVersion: "15.2" } }, ["system-version"]],
    ["the system", { client: { ...client, os: "Windows", osVersion: null } }, ["system"]],
    ["the country", { location: paris }, ["place"]],
    ["the same place, measured otherwise", { location: { ...location!, latitude: 40.5 } }, []],
    [
      "a private address, whatever place stands beside it",
      { ip: inside, location: paris },
      ["place", "address"],
    ],
    ["the place is not known any more", { location: null }, ["place"]],
    ["the address", { ip: { address: "192.0.2.99", scope: "public" } }, ["address"]],
    ["the address is withheld", { ip: { address: null, scope: "masked" } }, ["address"]],
  ])("%s", (_, different, changes) => {
    expect(changesBetween(before, { ...before, ...different })).toEqual(changes);
  });

  it("is nothing between two private addresses' places", () => {
    const one = { ...before, ip: inside };
    expect(changesBetween(one, { ...one, location: paris })).toEqual([]);
  });
});
