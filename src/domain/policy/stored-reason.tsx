import { Trans } from "@lingui/react/macro";

import type { TimeoutRule } from "#src/api/policy-schemas.ts";
import { RemoteText } from "#src/ui/remote-text.tsx";

/** Why it is as it is now, where somebody had to say so. */
export function StoredReason({ rule: { reason } }: { rule: TimeoutRule }) {
  if (reason === null || reason.trim() === "") return null;
  return (
    <div className="max-w-[65ch] border-s-2 border-line ps-3 text-ink-soft">
      <p className="text-xs font-medium">
        <Trans>The reason that was given for the present value</Trans>
      </p>
      <RemoteText className="whitespace-pre-line">{reason}</RemoteText>
    </div>
  );
}
