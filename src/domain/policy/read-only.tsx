import { Trans } from "@lingui/react/macro";

import { useDenied } from "#src/domain/use-denied.ts";
import { Info } from "#src/ui/icons.tsx";

/** The id of why nothing can be changed here, for what rests. There is one such sentence on a page. */
export const WHY_READ_ONLY = "policy-read-only";

/** Why these rules can be read and not be changed, where that is so. */
export function ReadOnly() {
  const denied = useDenied("pf.policy.edit");
  if (!denied) return null;
  return (
    <p className="flex gap-2 text-ink-soft" id={WHY_READ_ONLY}>
      <Info />
      <span>
        <Trans>You can read these rules.</Trans> {denied}
      </span>
    </p>
  );
}
