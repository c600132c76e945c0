import { describe, expect, it } from "vitest";

import type { Session } from "#src/api/schemas.ts";
import { aSession } from "#tests/a-session.ts";

import { concernOf } from "./concern.ts";

const high = { code: "unknown_place", level: "high" } as const;
const medium = { code: "inactive_session", level: "medium", days: 41 } as const;
const low = { code: "no_second_factor", level: "low" } as const;
const reassuring = { code: "passkey", level: "reassuring" } as const;
const at = "2026-11-18T10:00:00Z";

describe("whether a session deserves a look", () => {
  it.each<[string, Partial<Session>, ReturnType<typeof concernOf>]>([
    ["nothing was found out", {}, "none"],
    ["a grave reason", { signals: [low, medium, high] }, "high"],
    ["a lesser reason", { signals: [reassuring, medium] }, "medium"],
    ["only what is worth knowing", { signals: [low, reassuring] }, "none"],
    ["a grave reason, and it was me", { signals: [high], verdict: { value: "me", at } }, "none"],
    ["no reason, but it was not me", { verdict: { value: "not_me", at } }, "high"],
    ["it is ending already", { status: "ending", signals: [high] }, "none"],
    ["it has ended", { status: "ended", verdict: { value: "not_me", at } }, "none"],
    ["it is in use and called inactive", { current: true, signals: [medium] }, "none"],
    ["it is in use, for a grave reason", { current: true, signals: [medium, high] }, "high"],
  ])("%s", (_, different, concern) => {
    expect(concernOf(aSession(different))).toBe(concern);
  });
});
