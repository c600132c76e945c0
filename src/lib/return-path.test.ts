import { expect, it } from "vitest";

import { safeReturnPath } from "./return-path.ts";

it.each([
  ["/settings/sessions", "/settings/sessions"],
  ["/settings/sessions/ses_1?tab=x", "/settings/sessions/ses_1?tab=x"],
  ["/profile?next=//evil.example", "/profile?next=//evil.example"],
  ["/a/../profile", "/profile"],
  ["/%2F%2Fevil.example", "/%2F%2Fevil.example"],
  ["/@evil.example", "/@evil.example"],
])("%s leads to %s", (value, path) => {
  expect(safeReturnPath(value)).toBe(path);
});

it.each([
  [null],
  [""],
  ["settings"],
  ["https://evil.example"],
  ["//evil.example"],
  ["///evil.example"],
  [String.raw`/\evil.example`],
  [String.raw`\\evil.example`],
  ["/a/..//evil.example"],
  ["/.//evil.example"],
  ["javascript:alert(1)"],
  ["data:text/html,x"],
  ["%0a//evil.example"],
  ["/\n/evil.example"],
  ["/\t/evil.example"],
  ["/\u0000"],
  [" //evil.example"],
  ["/\u0085/evil.example"],
])("%j leads nowhere", (value) => {
  expect(safeReturnPath(value)).toBeNull();
});
