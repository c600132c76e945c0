import { expect, it } from "vitest";

import type { TerminationOutcome } from "#src/api/termination-result.ts";
import { fromHook } from "#tests/render-part.tsx";

import { useResultWords } from "./result-words.ts";

type Outcome = TerminationOutcome["outcome"];

it.each<[Outcome[], string]>([
  [["ended", "ended"], "Sessions signed out: 2."],
  [["ended", "ending"], "Sessions signed out: 1. Accepted and ending soon: 1."],
  [["ended", "already_ended", "not_found"], "Sessions signed out: 1. Had already ended: 2."],
  [["already_ended"], "Had already ended: 1."],
  [["ending", "not_found"], "Accepted and ending soon: 1. Had already ended: 1."],
  [[], "Sessions signed out: 0."],
])("claims no sign-out that was none: %j", (outcomes, words) => {
  const several = outcomes.map((outcome, index) => ({ id: `ses_${index}`, outcome, effectiveBy: null }));
  expect(fromHook(useResultWords)({ kind: "several", outcomes: several })).toBe(words);
});
