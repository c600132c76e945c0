import type { Sign } from "./view.ts";

/** Nobody could find out where it is. What is withheld is known to the server, and a private address is no place. */
export const unknownPlace: Sign = ({ session: { location, ip }, policy }) => {
  if (location !== null || policy.masksAddresses) return null;
  return ip.scope === "public" || ip.scope === "unknown" ? { code: "unknown_place", level: "high" } : null;
};
