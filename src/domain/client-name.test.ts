import { expect, it } from "vitest";

import type { Session } from "#src/api/schemas.ts";
import { aSession } from "#tests/a-session.ts";
import { fromHook } from "#tests/render-part.tsx";

import { useClientName } from "./client-name.ts";

const nothing: Session["client"] = {
  kind: "unknown",
  name: null,
  version: null,
  os: null,
  osVersion: null,
  model: null,
};

it.each<[string, Partial<Session["client"]>]>([
  ["Chrome on macOS", { kind: "browser", name: "Chrome", os: "macOS" }],
  ["Safari on iPhone", { kind: "browser", name: "Safari", os: "iOS", model: "iPhone15,2" }],
  ["Safari on iPad", { kind: "browser", name: "Safari", os: "iPadOS", model: "iPad Pro" }],
  ["Chrome on Android", { kind: "browser", name: "Chrome", os: "Android", model: "Pixel 9" }],
  ["Chrome on Pixel 9", { kind: "browser", name: "Chrome", model: "Pixel 9" }],
  ["Firefox", { kind: "browser", name: "Firefox" }],
  ["Unknown browser on Linux", { kind: "browser", os: "Linux" }],
  ["Unknown browser", { kind: "browser" }],
  ["App on Windows", { kind: "desktop_app", os: "Windows" }],
  ["App on iPhone", { kind: "mobile_app", model: "iPhone15,2" }],
  ["Unknown app", { kind: "mobile_app" }],
  ["Unknown app", { kind: "command_line" }],
  ["Unknown app on Linux", { os: "Linux" }],
  ["Unknown device", {}],
  ["Unknown device", { name: "", os: "", model: "" }],
  ["Unknown browser on macOS", { kind: "browser", name: "  ", os: "macOS" }],
  ["Chrome", { kind: "browser", name: "Chrome", os: " \u00A0" }],
  ["null on NaN", { name: "null", os: "NaN" }],
  ["Chrome \uFFFDgpj.exe on macOS", { name: "Chrome \u202Egpj.exe", os: "macOS" }],
  ["<img src=x onerror=__xss=1> on \u241B[2K", { name: "<img src=x onerror=__xss=1>", os: "\u001B[2K" }],
])("%s", (words, known) => {
  expect(fromHook(useClientName)({ ...nothing, ...known })).toBe(words);
});

it("says no version, which changes every month", () => {
  expect(fromHook(useClientName)(aSession().client)).toBe("Chrome on macOS");
});

it("stays short", () => {
  const name = fromHook(useClientName)({ ...nothing, name: "W".repeat(5_000), os: "W".repeat(5_000) });
  expect(name.length).toBeLessThan(200);
});
