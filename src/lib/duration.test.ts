import { expect, it } from "vitest";

import { formatDuration } from "./duration.ts";

it.each([
  [60, "en", "1 minute"],
  [1_800, "en", "30 minutes"],
  [5_400, "en", "90 minutes"],
  [7_260, "en", "2 hours 1 minute"],
  [7_350, "en", "2 hours 2 minutes 30 seconds"],
  [86_400 + 90, "en", "1 day 1 minute 30 seconds"],
  [43_200, "en", "12 hours"],
  [31_536_000, "en", "365 days"],
  [86_400, "en", "1 day"],
  [2_592_000, "en", "30 days"],
  [604_800, "es", "7 días"],
  [100, "en", "100 seconds"],
  [0, "en", "0 seconds"],
])("%i seconds in %s are %s", (seconds, locale, words) => {
  expect(formatDuration(seconds, locale)).toBe(words);
});
