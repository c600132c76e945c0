import { Trans } from "@lingui/react/macro";

import { Moment } from "#src/domain/moment.tsx";

/** When a key was last used; that it never was is said, not left empty. */
export function LastUsed({ at }: { at: string | null }) {
  if (at !== null) return <Moment timestamp={at} />;
  return (
    <span className="text-ink-soft">
      <Trans>Never used</Trans>
    </span>
  );
}
