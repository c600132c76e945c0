import { Trans } from "@lingui/react/macro";

/** For whoever did not expect to be signed out: what may be behind it, and what helps (seed 003). */
export function WhatToCheck() {
  return (
    <section aria-labelledby="what-to-check" className="border-t border-line pt-5 text-ink-soft">
      <h2 className="font-medium text-ink" id="what-to-check">
        <Trans>If you did not expect this</Trans>
      </h2>
      <ul className="mt-2 list-disc space-y-1 ps-5 marker:text-line-strong">
        <li>
          <Trans>Ask an administrator whether your organization has changed its session timeout.</Trans>
        </li>
        <li>
          <Trans>
            Think whether you signed out everywhere, or signed this session out from another device.
          </Trans>
        </li>
        <li>
          <Trans>If it happens time and again, clear the cookies of this browser and sign in again.</Trans>
        </li>
      </ul>
    </section>
  );
}
