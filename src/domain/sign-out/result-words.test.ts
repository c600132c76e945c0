import { expect, it } from "vitest";

import type { TerminationOutcome } from "#src/api/termination-result.ts";
import { fromHook } from "#tests/render-part.tsx";

import { useResultWords } from "./result-words.ts";

type Outcome = TerminationOutcome["outcome"];

it.each<[Outcome[], string]>([
  [["ended", "ended"], "2 sessions signed out."],
  [["ended", "ending"], "1 session signed out. Accepted and ending soon: 1."],
  [["ended", "already_ended", "not_found"], "1 session signed out. Had already ended: 2."],
  [["already_ended"], "Had already ended: 1."],
  [["ending", "not_found"], "Accepted and ending soon: 1. Had already ended: 1."],
  [[], "0 sessions signed out."],
])("claims no sign-out that was none: %j", (outcomes, words) => {
  const several = outcomes.map((outcome, index) => ({ id: `ses_${index}`, outcome, effectiveBy: null }));
  expect(fromHook(useResultWords)({ kind: "several", outcomes: several })).toBe(words);
});
