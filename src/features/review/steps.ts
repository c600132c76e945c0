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

/** What comes after a step (null: the first of all), past whatever there is nothing to do for. */
export function stageAfter(step: StepName | null, isToDo: (step: StepName) => boolean): Stage {
  const from = step === null ? 0 : STEPS.indexOf(step) + 1;
  return STEPS.slice(from).find(isToDo) ?? "receipt";
}
