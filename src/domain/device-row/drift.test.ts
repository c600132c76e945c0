import { describe, expect, it } from "vitest";

import { aDevice } from "#tests/a-device.ts";

import { driftOf } from "./drift.ts";

const { firstSeen } = aDevice();

describe("what has changed about a device", () => {
  it("is nothing where it was seen the same", () => {
    expect(driftOf(aDevice())).toEqual({ changed: [], unknown: [] });
  });

  it("is each trait that differs", () => {
    const lastSeen = {
      ...firstSeen,
      client: { ...firstSeen.client, version: "157", osVersion: null },
      ip: { address: "203.0.113.9", scope: "public" as const },
      location: { ...firstSeen.location!, countryCode: "PT" },
    };
    expect(driftOf({ firstSeen, lastSeen }).changed).toEqual([
      {
        trait: "browser",
        first: { text: "Chrome 156", versionKnown: true },
        last: { text: "Chrome 157", versionKnown: true },
      },
      {
        trait: "system",
        first: { text: "macOS 15.1", versionKnown: true },
        last: { text: "macOS", versionKnown: false },
      },
      {
        trait: "address",
        first: { text: "192.0.2.10", versionKnown: true },
        last: { text: "203.0.113.9", versionKnown: true },
      },
      {
        trait: "country",
        first: { text: "ES", versionKnown: true },
        last: { text: "PT", versionKnown: true },
      },
    ]);
  });

  it("is not said of what is known of neither sight, and a private address is in no country", () => {
    const masked = {
      ...firstSeen,
      ip: { address: null, scope: "masked" as const },
      location: null,
    };
    expect(driftOf({ firstSeen: masked, lastSeen: masked })).toEqual({
      changed: [],
      unknown: ["address", "country"],
    });
    const home = { ...firstSeen, ip: { address: "10.0.0.9", scope: "private" as const } };
    expect(driftOf({ firstSeen, lastSeen: home }).changed.at(-1)).toEqual({
      trait: "country",
      first: { text: "ES", versionKnown: true },
      last: null,
    });
  });
});
