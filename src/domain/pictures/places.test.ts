import { describe, expect, it } from "vitest";

import type { Session } from "#src/api/schemas.ts";
import type { Concern } from "#src/domain/concern.ts";
import { aSession } from "#tests/a-session.ts";

import { landPath, world } from "./land.gen.ts";
import { whereaboutsOf } from "./places.ts";

type Location = NonNullable<Session["location"]>;
type Scope = Session["ip"]["scope"];

const madrid: Location = {
  city: "Madrid",
  countryCode: "ES",
  latitude: 40.42,
  longitude: -3.7,
  radiusKm: 20,
};
const london: Location = {
  city: "London",
  countryCode: "GB",
  latitude: 51.51,
  longitude: -0.13,
  radiusKm: 20,
};

const at = (id: string, location: Session["location"], scope: Scope = "public") =>
  aSession({ id, location, ip: { address: "192.0.2.1", scope } });
const none = (_id: string): Concern => "none";
const idsByPlace = (sessions: Session[], currentId: string | null = null, concernOf = none) =>
  whereaboutsOf(sessions, currentId, concernOf).places.map((place) => place.sessions.map(({ id }) => id));
const positionOf = (latitude: number | null, longitude: number | null) =>
  whereaboutsOf([at("a", { ...madrid, latitude, longitude })], null, none).places[0]?.position;

describe("sessions are at one place", () => {
  it.each<[string, Location]>([
    ["in the same city and country", { ...madrid, latitude: 41, longitude: -4 }],
    ["in a city written otherwise", { ...madrid, city: " MADRID", latitude: null, longitude: null }],
    ["at the same coordinates", { ...madrid, city: "Alcorcón" }],
    ["at the same coordinates, with no city", { ...madrid, city: null }],
  ])("%s", (_, location) => {
    expect(idsByPlace([at("a", madrid), at("b", location)])).toEqual([["a", "b"]]);
    expect(idsByPlace([at("b", location), at("a", madrid)])).toEqual([["b", "a"]]);
  });

  it("but not in cities of one name in two countries, or in one country with no city", () => {
    const other = { ...madrid, countryCode: "CO", latitude: 4.7, longitude: -74.3 };
    const spain = { ...madrid, city: null, latitude: null, longitude: null };
    expect(idsByPlace([at("a", madrid), at("b", other), at("c", spain)])).toEqual([["a"], ["b"], ["c"]]);
  });

  it("even if they are called like a prototype's member", () => {
    const proto = { ...london, city: "__proto__" };
    expect(idsByPlace([at("a", proto), at("b", madrid), at("c", proto)])).toEqual([["a", "c"], ["b"]]);
  });
});

describe("the order of places", () => {
  const tokyo = { ...madrid, city: "Tokyo", countryCode: "JP", latitude: 35, longitude: 139 };
  const sessions = [at("a", tokyo), at("b", madrid), at("c", london), at("d", tokyo), at("e", madrid)];

  it("is by number, as long as nothing is special", () => {
    expect(idsByPlace(sessions)).toEqual([["a", "d"], ["b", "e"], ["c"]]);
  });

  it("puts this session's before what deserves a look, and that before the others", () => {
    const concernOf = (id: string): Concern => (id === "c" ? "medium" : "none");
    expect(idsByPlace(sessions, null, concernOf)[0]).toEqual(["c"]);
    expect(idsByPlace(sessions, "e", concernOf)).toEqual([["b", "e"], ["c"], ["a", "d"]]);
  });

  it("takes the worst of a place", () => {
    const concernOf = (id: string): Concern => (id === "a" ? "high" : id === "d" ? "medium" : "none");
    const { places } = whereaboutsOf(sessions, "b", concernOf);
    expect(places.map(({ concern, current }) => [concern, current])).toEqual([
      ["none", true],
      ["high", false],
      ["none", false],
    ]);
  });
});

describe("what has no place", () => {
  it.each<[keyof ReturnType<typeof whereaboutsOf>["unplaced"], Scope, Session["location"]]>([
    ["private", "private", null],
    ["private", "private", madrid],
    ["masked", "masked", null],
    ["unknown", "unknown", null],
    ["unknown", "public", null],
    ["unknown", "public", { city: " ", countryCode: null, latitude: null, longitude: null, radiusKm: null }],
    ["unknown", "public", { city: null, countryCode: null, latitude: 0, longitude: 0, radiusKm: null }],
  ])("is counted as %s where the address is %s and the server says %j", (reason, scope, location) => {
    const { places, unplaced } = whereaboutsOf([at("a", location, scope)], "a", none);
    expect(places).toEqual([]);
    expect(unplaced).toEqual({ private: 0, masked: 0, unknown: 0, [reason]: 1 });
  });

  it("is nobody, of no sessions", () => {
    expect(whereaboutsOf([], null, none)).toEqual({
      places: [],
      unplaced: { private: 0, masked: 0, unknown: 0 },
    });
  });
});

describe("the position on the map", () => {
  it.each([
    ["Madrid", 40.42, -3.7, 0.46, 0.31],
    ["Tokyo", 35.68, 139.69, 0.86, 0.34],
    ["the North Pole", 90, 0, 0.47, 0],
    ["the South Pole", -90, 0, 0.47, 1],
    ["the antimeridian from the west", 0, 180, 0.97, 0.6],
    ["the antimeridian from the east", 0, -180, 0.97, 0.6],
    ["the east of the cut", 60, -168.9, 0, 0.17],
    ["the west of the cut", 60, -169.1, 1, 0.17],
  ])("of %s", (_, latitude, longitude, x, y) => {
    const position = positionOf(latitude, longitude);
    expect(position?.x).toBeCloseTo(x, 2);
    expect(position?.y).toBeCloseTo(y, 2);
  });

  it.each([
    [null, 3],
    [3, null],
    [91, 0],
    [0, 181],
    [-1e9, 1e9],
    [Number.NaN, 1],
    [1, Infinity],
    [0, 0],
  ])("is unknown of %s, %s", (latitude, longitude) => {
    expect(positionOf(latitude, longitude)).toBeNull();
  });
});

it("the land lies on the map", () => {
  const starts = [...landPath.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  expect(starts.length).toBeGreaterThan(50);
  for (const [x, y] of starts) {
    expect(x).toBeLessThanOrEqual(world.width + 10);
    expect(y).toBeLessThanOrEqual(world.height);
  }
});
