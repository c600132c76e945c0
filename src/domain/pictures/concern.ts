import type { Concern } from "#src/domain/concern.ts";

const order: readonly Concern[] = ["none", "medium", "high"];

/** The more it deserves a look, the higher. */
export const weightOf = (concern: Concern) => order.indexOf(concern);

export function worst(concerns: readonly Concern[]): Concern {
  return order[Math.max(0, ...concerns.map(weightOf))] ?? "none";
}
