import { describe, expect, it } from "vitest";

import type { Session } from "#src/api/schemas.ts";
import { aSession } from "#tests/a-session.ts";
import { fromHook } from "#tests/render-part.tsx";

import { useSessionLabel, useSessionLabels } from "./session-label.ts";

describe("a session in one line", () => {
  it.each<[string, Partial<Session>]>([
    ["Chrome on macOS, Madrid, Spain, 3 days ago", {}],
    ["Chrome on macOS, Madrid, Spain, active now", { lastActiveAt: "2026-11-20T11:58:00Z" }],
    ["Chrome on macOS, Madrid, Spain, last active unknown", { lastActiveAt: null }],
    ["Chrome on macOS, Private network, 3 days ago", { ip: { address: "10.0.0.4", scope: "private" } }],
    ["Chrome on macOS, Unknown place, 3 days ago", { location: null }],
  ])("is %s", (words, different) => {
    expect(fromHook(useSessionLabel)(aSession(different))).toBe(words);
  });
});

describe("the labels of a list", () => {
  const labelsOf = (...sessions: Session[]) => [...fromHook(useSessionLabels)(sessions).values()];

  it("say no id where words are enough", () => {
    expect(labelsOf(aSession({ id: "ses_1" }), aSession({ id: "ses_2", location: null }))).toEqual([
      "Chrome on macOS, Madrid, Spain, 3 days ago",
      "Chrome on macOS, Unknown place, 3 days ago",
    ]);
  });

  it("tell by the end of their ids what words cannot tell apart", () => {
    expect(labelsOf(aSession({ id: "ses_aaaa1111" }), aSession({ id: "ses_bbbb2222" }))).toEqual([
      "Chrome on macOS, Madrid, Spain, 3 days ago, id ending in 1111",
      "Chrome on macOS, Madrid, Spain, 3 days ago, id ending in 2222",
    ]);
  });

  it("say as much of the ids as it takes", () => {
    expect(labelsOf(aSession({ id: "ses_a0000" }), aSession({ id: "ses_b0000" }))).toEqual([
      "Chrome on macOS, Madrid, Spain, 3 days ago, id ending in a0000",
      "Chrome on macOS, Madrid, Spain, 3 days ago, id ending in b0000",
    ]);
  });

  it.each([
    ["ids that end in one another", ["0000", "a0000", "ba0000"]],
    ["ids that JavaScript knows", ["__proto__", "constructor", "toString"]],
    ["names that look alike", ["ses_1", "ses_2", "ses_3"]],
    ["a thousand", Array.from({ length: 1_000 }, (_, index) => `ses_${index}`)],
  ])("are all different: %s", (_, ids) => {
    const labels = labelsOf(...ids.map((id) => aSession({ id })));
    expect(new Set(labels).size).toBe(ids.length);
  });

  it("are found by id", () => {
    const labels = fromHook(useSessionLabels)([aSession({ id: "__proto__" })]);
    expect(labels.get("__proto__")).toBe("Chrome on macOS, Madrid, Spain, 3 days ago");
  });
});
