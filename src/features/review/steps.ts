import type { SessionDetails } from "#src/api/session-details.ts";

import { isThrough, type Evidence } from "./use-evidence.ts";

/** The path, in its order. */
export const STEPS = [
  "confirm",
  "session",
  "others",
  "trust",
  "second-factor",
  "activity",
  "password",
] as const;
export type StepName = (typeof STEPS)[number];
export type Stage = StepName | "receipt";

/** The stage that an address names, if it names one. */
export function stageNamed(name: string | null): Stage | null {
  return [...STEPS, "receipt" as const].find((stage) => stage === name) ?? null;
}

/** What comes after a step. */
export function stageAfter(step: StepName): Stage {
  return STEPS[STEPS.indexOf(step) + 1] ?? "receipt";
}

/** Where to go on for whoever comes without saying where they were: at the first thing that is still to be done. */
export function firstStage(session: SessionDetails, evidence: Evidence): Stage {
  if (session.verdict?.value !== "not_me") return "confirm";
  if (isThrough(evidence)) return "receipt";
  if (session.status === "active") return "session";
  if (evidence.related.length > 0) return "others";
  return evidence.trusted.length > 0 ? "trust" : "second-factor";
}
