import { expect, it } from "vitest";

import { formatDuration } from "./duration.ts";

it.each([
  [60, "en", "1 minute"],
  [1_800, "en", "30 minutes"],
  [5_400, "en", "90 minutes"],
  [43_200, "en", "12 hours"],
  [86_400, "en", "1 day"],
  [2_592_000, "en", "30 days"],
  [604_800, "es", "7 días"],
  [100, "en", "100 seconds"],
  [0, "en", "0 seconds"],
])("%i seconds in %s are %s", (seconds, locale, words) => {
  expect(formatDuration(seconds, locale)).toBe(words);
});
