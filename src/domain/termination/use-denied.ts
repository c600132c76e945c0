import { useLingui } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import type { TerminationRequest } from "#src/api/termination-schemas.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";
import { isGranted, type Permission } from "#src/permissions/permission.ts";

/** What each kind of act needs. Null: what an earlier one needed, which the server knows. */
const NEEDED: Record<TerminationRequest["target"], Permission | null> = {
  sessions: "pf.sessions.terminate_user",
  member: "pf.sessions.terminate_user",
  matching_sessions: "pf.sessions.terminate_org",
  everyone: "pf.sessions.terminate_org",
  devices: "pf.devices.revoke_trust",
  matching_devices: "pf.devices.revoke_trust",
  failed: null,
};

/** Why this person may not ask for it, if so. */
export function useDenied({ target }: TerminationRequest): string | undefined {
  const { t } = useLingui();
  const me = useMe();
  const permission = NEEDED[target];
  if (permission === null || isGranted(me, permission)) return undefined;
  const support = inAFewWords(me.organization.support.name);
  return t`You need the permission “${permission}” for this. ${support} can give it to you.`;
}
