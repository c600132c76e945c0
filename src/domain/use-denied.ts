import { useLingui } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";
import { isGranted, type Permission } from "#src/permissions/permission.ts";

/** Why this person may not do something that needs this permission, if so; for a button's `disabledReason`. */
export function useDenied(permission: Permission): string | undefined {
  const { t } = useLingui();
  const me = useMe();
  const support = inAFewWords(me.organization.support.name);
  return isGranted(me, permission)
    ? undefined
    : t`You need the permission “${permission}” for this. ${support} can give it to you.`;
}
