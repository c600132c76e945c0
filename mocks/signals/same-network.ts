import type { Sign } from "./view.ts";

/** The public address of the session of the request. Of one that has ended it says nothing. */
export const sameNetwork: Sign = ({ session, current, ended }) => {
  if (ended || current === null || session.id === current.id || session.ip.scope !== "public") return null;
  if (session.ip.address === null || session.ip.address !== current.ip.address) return null;
  return { code: "same_network", level: "reassuring" };
};
