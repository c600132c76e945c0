import { describe, expect, it } from "vitest";

import type { Session } from "#src/api/schemas.ts";
import { aSession } from "#tests/a-session.ts";
import { fromHook } from "#tests/render-part.tsx";

import { useAddress, useCountryName, usePlace } from "./place.ts";

type Scope = Session["ip"]["scope"];
const madrid = aSession().location!;

describe("the place of a session", () => {
  it.each<[string, Scope, Session["location"]]>([
    ["Madrid, Spain", "public", madrid],
    ["Madrid, Spain", "masked", madrid],
    ["Madrid, Spain", "unknown", madrid],
    ["Madrid", "public", { ...madrid, countryCode: null }],
    ["Spain", "public", { ...madrid, city: null }],
    ["Spain", "public", { ...madrid, city: "" }],
    ["Spain", "public", { ...madrid, city: " \t" }],
    ["Madrid, QX", "public", { ...madrid, countryCode: "QX" }],
    ["\uFFFDdirdaM, Spain", "public", { ...madrid, city: "\u202EdirdaM" }],
    ["Unknown place", "public", null],
    ["Unknown place", "unknown", null],
    ["Unknown place", "public", { ...madrid, city: null, countryCode: null }],
    ["Place not shown", "masked", null],
    ["Private network", "private", null],
    ["Private network", "private", madrid],
  ])("is %s, where the address is %s and the server says %j", (words, scope, location) => {
    expect(fromHook(usePlace)({ ip: { address: "192.168.1.50", scope }, location })).toBe(words);
  });
});

describe("the address of a session", () => {
  it.each<[string, Session["ip"]]>([
    ["192.0.2.10", { address: "192.0.2.10", scope: "public" }],
    ["203.0.113.x", { address: "203.0.113.x", scope: "masked" }],
    ["fe80::1%eth0", { address: "fe80::1%eth0", scope: "private" }],
    ["\uFFFD1.2.3.4", { address: "\u061C1.2.3.4", scope: "public" }],
    ["Address not shown", { address: null, scope: "masked" }],
    ["Unknown address", { address: null, scope: "unknown" }],
    ["Unknown address", { address: "", scope: "public" }],
  ])("is %s", (words, ip) => {
    expect(fromHook(useAddress)(ip)).toBe(words);
  });
});

it.each([
  ["ES", "Spain"],
  ["GB", "United Kingdom"],
  ["QX", "QX"],
])("the country %s is called %s", (code, name) => {
  expect(fromHook(useCountryName)(code)).toBe(name);
});
