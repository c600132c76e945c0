import { Trans } from "@lingui/react/macro";

import type { Expiry } from "./expired.tsx";

interface WhatToCheckProps {
  /** Of a session that has expired, why; null where nobody has said why it is over. */
  expiry: Expiry | null;
}

/**
 * For whoever did not expect to be signed out: what may be behind it, and what helps (seed 003). Where it is known why,
 * nothing else is suspected.
 */
export function WhatToCheck({ expiry }: WhatToCheckProps) {
  const known = expiry !== null && (expiry.limit || expiry.idleTimeout !== null);
  return (
    <section aria-labelledby="what-to-check" className="border-t border-line pt-5 text-ink-soft">
      <h2 className="font-medium text-ink" id="what-to-check">
        <Trans>If you did not expect this</Trans>
      </h2>
      <ul className="mt-2 list-disc space-y-1 ps-5 marker:text-line-strong">
        <li>
          {expiry?.limit ? (
            <Trans>
              Ask an administrator how long your organization lets sessions last: the limit may have been
              changed.
            </Trans>
          ) : (
            <Trans>Ask an administrator whether your organization has changed its session timeout.</Trans>
          )}
        </li>
        <li>
          {known ? (
            <Trans>It was not signed out from another device: this page would say so.</Trans>
          ) : (
            <Trans>
              Think whether you signed out everywhere, or signed this session out from another device.
            </Trans>
          )}
        </li>
        <li>
          <Trans>If it happens time and again, clear the cookies of this browser and sign in again.</Trans>
        </li>
      </ul>
    </section>
  );
}
