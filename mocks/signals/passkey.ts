import type { Sign } from "./view.ts";

/** Signed in with a passkey. */
export const passkey: Sign = ({ session }) =>
  session.signInMethod === "passkey" ? { code: "passkey", level: "reassuring" } : null;
