import { Trans } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";
import { type Permission, useHasPermission } from "#src/permissions/permission.ts";
import { Info } from "#src/ui/icons.tsx";

/** The id of why nothing can be changed here, for what rests. There is one such sentence on a page. */
export const WHY_READ_ONLY = "policy-read-only";

/** Why these rules can be read and not be changed, where that is so. */
export function ReadOnly() {
  const permission: Permission = "pf.policy.edit";
  const support = inAFewWords(useMe().organization.support.name);
  if (useHasPermission(permission)) return null;
  return (
    <p className="flex gap-2 text-ink-soft" id={WHY_READ_ONLY}>
      <Info />
      <span>
        <Trans>
          You can read these rules, not change them: that needs the permission “{permission}”. {support} can
          give it to you.
        </Trans>
      </span>
    </p>
  );
}
