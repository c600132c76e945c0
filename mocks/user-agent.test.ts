import { expect, test } from "vitest";

import { clientFrom } from "./user-agent.ts";

const webkit = "AppleWebKit/605.1.15 (KHTML, like Gecko)";
const blink = "AppleWebKit/537.36 (KHTML, like Gecko)";

test.each([
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} Chrome/156.0.0.0 Safari/537.36`,
    "Chrome 156 Windows - -",
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0) ${blink} Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0`,
    "Edge 156 Windows - -",
  ],
  [
    `Mozilla/5.0 (Windows NT 6.1; Win64; x64) ${blink} Chrome/109.0.0.0 Safari/537.36`,
    "Chrome 109 Windows 7 -",
  ],
  [
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${blink} Chrome/156.0.0.0 Safari/537.36`,
    "Chrome 156 macOS - -",
  ],
  [
    `Mozilla/5.0 (Linux; Android 10; K) ${blink} Chrome/156.0.0.0 Mobile Safari/537.36`,
    "Chrome 156 Android - -",
  ],
  [
    "Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:158.0) Gecko/20100101 Firefox/158.0",
    "Firefox 158 Ubuntu - -",
  ],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${webkit} Version/27.0 Mobile/15E148 Safari/604.1`,
    "Safari 27 iOS - iPhone",
  ],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) ${webkit} Version/17.2 Mobile/15E148 Safari/604.1`,
    "Safari 17.2 iOS 17.2 iPhone",
  ],
])("tells from %s: %s", (userAgent, told) => {
  const { kind, name, version, os, osVersion, model } = clientFrom(userAgent);
  expect(kind).toBe("browser");
  expect([name, version, os, osVersion ?? "-", model ?? "-"].join(" ")).toBe(told);
});

test("a tool is no browser", () => {
  expect(clientFrom("curl/8.16.0")).toMatchObject({ kind: "command_line", name: "curl", version: "8.16.0" });
});

test.each(["", " ", "banana", "W".repeat(8192), "__proto__"])(
  "what says nothing is unknown: %.10s",
  (userAgent) => {
    expect(clientFrom(userAgent)).toEqual({
      kind: "unknown",
      name: null,
      version: null,
      os: null,
      osVersion: null,
      model: null,
    });
  },
);
