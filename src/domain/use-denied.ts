import { useLingui } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";
import { isGranted, type Permission } from "#src/permissions/permission.ts";

/** Why this person may not do something that needs this permission, if so; for a button's `disabledReason`. */
export function useDenied(permission: Permission): string | undefined {
  return useDeniedAsNamed(permission);
}

/** The same for a permission as the server has named it, which may be one that nobody else knows. */
export function useDeniedAsNamed(permission: string): string | undefined {
  const { t } = useLingui();
  const me = useMe();
  const support = inAFewWords(me.organization.support.name);
  return isGranted(me, permission)
    ? undefined
    : t`You need the permission “${inAFewWords(permission)}” for this. ${support} can give it to you.`;
}
