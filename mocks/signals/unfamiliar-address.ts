import { isKnownToPerson } from "./confirmed.ts";
import { isFirstOfAll, type Sign, signInOf } from "./view.ts";

/** A public address at which the account had not been seen before. */
export const unfamiliarAddress: Sign = (view) => {
  const { ip } = signInOf(view.session);
  if (ip.scope !== "public" || ip.address === null || isFirstOfAll(view) || isKnownToPerson(view))
    return null;
  if (view.account.addressSince(ip.address) < view.session.createdAt) return null;
  return { code: "unfamiliar_address", level: "medium" };
};
