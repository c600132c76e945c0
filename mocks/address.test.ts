import { expect, test } from "vitest";

import { readAddress, withoutReset, withReset } from "./address.ts";

test("reads the search of an ordinary address", () => {
  const wishes = readAddress(
    "http://x.example/settings/sessions?as=clinic-owner&scenario=late&fail=getMe:503:2",
  );
  expect(wishes).toMatchObject({
    path: "/settings/sessions",
    as: "clinic-owner",
    scenario: "late",
    reset: false,
  });
  expect(wishes.fail).toEqual([
    { operation: "getMe", fault: { kind: "problem", slug: "unavailable" }, count: 2 },
  ]);
  expect(wishes.unknown).toEqual([]);
});

test("reads the search inside a hash, which wins over the one before it", () => {
  const wishes = readAddress(
    "http://x.example/sub/?as=agency-guest&reset#/settings/sessions/a?as=agency-member",
  );
  expect(wishes).toMatchObject({ path: "/settings/sessions/a", as: "agency-member", reset: true });
});

test.each([
  ["?as=nobody", "?as=nobody"],
  ["?scenario=constructor", "?scenario=constructor"],
  ["?fail=getMe:teapot", "?fail=getMe:teapot"],
  ["?fail=getYou:503", "?fail=getYou:503"],
  ["?fail=getMe:503:often", "?fail=getMe:503:often"],
])("names what it does not know: %s", (search, unknown) => {
  const wishes = readAddress(`http://x.example/${search}`);
  expect(wishes.unknown).toEqual([unknown]);
  expect(wishes).toMatchObject({ as: null, scenario: null, fail: [] });
});

test("an anchor is not the panel's address", () => {
  expect(readAddress("http://x.example/profile?as=agency-admin#top").path).toBe("/profile");
});

test("the way to a reset keeps the panel's own address", () => {
  const address = withReset("http://x.example/sub/?a=1#/settings/sessions?b=2");
  expect(readAddress(address)).toMatchObject({ reset: true, path: "/settings/sessions" });
  expect(withoutReset(address)).toBe("http://x.example/sub/?a=1#/settings/sessions?b=2");
});

test("a reset leaves the address, and nothing else does", () => {
  expect(withoutReset("http://x.example/a?reset&as=agency-admin")).toBe("http://x.example/a?as=agency-admin");
  expect(withoutReset("http://x.example/?reset=1#/a?b=1&reset")).toBe("http://x.example/#/a?b=1");
});
