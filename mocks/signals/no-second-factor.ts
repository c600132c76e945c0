import type { Sign } from "./view.ts";

/** Signed in with a password or a link alone. */
export const noSecondFactor: Sign = ({ session: { signInMethod, secondFactor } }) =>
  secondFactor === "none" && (signInMethod === "password" || signInMethod === "email_link")
    ? { code: "no_second_factor", level: "low" }
    : null;
