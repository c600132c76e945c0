import type { Sign } from "./view.ts";

/** A reason for which the contract has no word. */
export const other: Sign = ({ session: { otherReason } }) =>
  otherReason ? { code: "other", level: "low" } : null;
