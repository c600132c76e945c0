import { afterEach, beforeEach, expect, it } from "vitest";

import { testNow } from "#tests/clock.ts";

import { observeServerDate, serverNow } from "./server-clock.ts";

const now = testNow.getTime();
const DAY = 86_400_000;
const httpDate = (ahead: number) => new Date(now + ahead).toUTCString();

// A browser whose clock is right.
beforeEach(() => observeServerDate(httpDate(0)));
afterEach(() => observeServerDate(new Date().toUTCString()));

it.each([
  ["a day ahead", DAY],
  ["a day behind", -DAY],
  ["five seconds ahead", 5_000],
])("goes by a server that is %s", (_, ahead) => {
  observeServerDate(httpDate(ahead));
  expect(serverNow()).toBe(now + ahead);
});

it.each([1_000, -1_000])("takes %i ms for the noise of a header in whole seconds", (ahead) => {
  observeServerDate(httpDate(ahead));
  expect(serverNow()).toBe(now);
});

it.each([null, "", "soon", "Fri, 99 Nov 2026 12:00:00 GMT"])(
  "keeps what it knows when a header says %j",
  (header) => {
    observeServerDate(httpDate(DAY));
    observeServerDate(header);
    expect(serverNow()).toBe(now + DAY);
  },
);

it("believes the latest answer", () => {
  observeServerDate(httpDate(DAY));
  observeServerDate(httpDate(0));
  expect(serverNow()).toBe(now);
});
