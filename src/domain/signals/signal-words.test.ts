import { afterEach, describe, expect, it, vi } from "vitest";

import type { Session, Signal } from "#src/api/schemas.ts";
import { aSession } from "#tests/a-session.ts";
import { fromHook } from "#tests/render-part.tsx";

import { useAdvice, useLevelWord, useSignalWords } from "./signal-words.ts";

const travel = {
  code: "impossible_travel",
  level: "high",
  distanceKm: 1264.4,
  minutes: 14,
  fromCity: "Madrid",
  fromCountryCode: "ES",
} as const;

afterEach(() => vi.unstubAllGlobals());

describe("a signal", () => {
  it.each<[string, Signal]>([
    ["First sign-in from the United Kingdom.", { code: "new_country", level: "high", countryCode: "GB" }],
    ["First sign-in from Spain.", { code: "new_country", level: "high", countryCode: "ES" }],
    [
      "Your organization does not operate in the Netherlands.",
      { code: "country_not_operated", level: "high", countryCode: "NL" },
    ],
    ["Your account was used in Madrid, 1,264 km away, 14 minutes earlier: too fast to travel.", travel],
    [
      "Your account was used in Madrid, 1,264 km away, 1 minute earlier: too fast to travel.",
      { ...travel, minutes: 1 },
    ],
    [
      "Your account was used in Madrid, 1,264 km away, 5 hours earlier: too fast to travel.",
      { ...travel, minutes: 312 },
    ],
    [
      "Your account was used in Madrid, 1,264 km away, less than a minute earlier: too fast to travel.",
      { ...travel, minutes: 0 },
    ],
    [
      "Your account was used in Spain, 1,264 km away, 14 minutes earlier: too fast to travel.",
      { ...travel, fromCity: null },
    ],
    [
      "Your account was used 1,264 km away, 14 minutes earlier: too fast to travel.",
      { ...travel, fromCity: " ", fromCountryCode: null },
    ],
    ["Signed in 94 days ago.", { code: "old_session", level: "medium", days: 94 }],
    ["Not used for 41 days.", { code: "inactive_session", level: "medium", days: 41 }],
    ["Not used for 1 day.", { code: "inactive_session", level: "medium", days: 1 }],
    ["This device had never been used with your account before.", { code: "unknown_device", level: "high" }],
    ["Where it is could not be found out.", { code: "unknown_place", level: "high" }],
    [
      "This IP address had never been used with your account before.",
      { code: "unfamiliar_address", level: "medium" },
    ],
    ["Signed in without a second factor.", { code: "no_second_factor", level: "low" }],
    ["Signed in with a passkey.", { code: "passkey", level: "reassuring" }],
    ["On the same network as the session you are using now.", { code: "same_network", level: "reassuring" }],
    [
      "This device has been known since March.",
      { code: "familiar_device", level: "reassuring", since: "2026-03-04T08:00:00Z" },
    ],
    [
      "This device has been known since March 2025.",
      { code: "familiar_device", level: "reassuring", since: "2025-03-04T08:00:00Z" },
    ],
    [
      "You have confirmed it, or this device in this country, in November.",
      { code: "confirmed", level: "reassuring", since: "2026-11-10T08:00:00Z" },
    ],
    [
      "The server names one more reason, which this page does not know yet.",
      { code: "other", level: "high" },
    ],
    [
      "The server names one more reason to trust it, which this page does not know yet.",
      { code: "other", level: "reassuring" },
    ],
  ])("is one calm sentence: %s", (sentence, signal) => {
    expect(fromHook(useSignalWords)(signal)).toBe(sentence);
  });

  it("has its numbers and names in the way of the browser's language", () => {
    vi.stubGlobal("navigator", { languages: ["en-IN"] });
    expect(fromHook(useSignalWords)({ ...travel, distanceKm: 123_456 })).toBe(
      "Your account was used in Madrid, 1,23,456 km away, 14 minutes earlier: too fast to travel.",
    );
  });

  it("hides nothing that came with it", () => {
    const words = fromHook(useSignalWords)({ ...travel, fromCity: "Mad\u202Erid" });
    expect(words).toContain("Mad\uFFFDrid");
  });
});

describe("the level of a signal and what to do, as seed 003 has them", () => {
  it.each<[Signal, string, string | null]>([
    [{ code: "unknown_place", level: "high" }, "Suspicious", "Sign out at once"],
    [{ code: "new_country", level: "high", countryCode: "GB" }, "Suspicious", "Sign out at once"],
    [travel, "Suspicious", "Sign out at once"],
    [{ code: "unknown_device", level: "high" }, "Suspicious", "Sign out, change the password"],
    [{ code: "old_session", level: "medium", days: 94 }, "Worth a look", "Sign out for hygiene"],
    [{ code: "inactive_session", level: "medium", days: 94 }, "Worth a look", "Sign out for hygiene"],
    [{ code: "unfamiliar_address", level: "medium" }, "Worth a look", "Look into it"],
    [{ code: "other", level: "medium" }, "Worth a look", "Look into it"],
    [{ code: "no_second_factor", level: "low" }, "For information", null],
  ])("%j", (signal, level, advice) => {
    expect(fromHook(useLevelWord)(signal.level)).toBe(level);
    expect(fromHook(useAdvice)(signal, aSession({ signals: [signal] }))).toBe(advice);
  });

  it.each<[string, Partial<Session>]>([
    ["the session in use", { current: true }],
    ["one that has ended", { status: "ended" }],
    ["one's own", { verdict: { value: "me", at: "2026-11-18T10:00:00Z" } }],
  ])("advises nobody to sign out %s", (_, different) => {
    const signal = { code: "unknown_place", level: "high" } as const;
    expect(fromHook(useAdvice)(signal, aSession({ signals: [signal], ...different }))).toBeNull();
  });
});
