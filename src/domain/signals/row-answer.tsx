import { Trans, useLingui } from "@lingui/react/macro";

import type { Session } from "#src/api/schemas.ts";

import { ReviewLink } from "./review-link.tsx";

/** In a row that would be marked: that one has said it was oneself, and the way to take that back. */
export function RowAnswer({ session, label }: { session: Session; label: string }) {
  const { t } = useLingui();
  return (
    <p className="mt-1.5 text-ink-soft">
      <Trans>You said: this was me</Trans>
      {!session.current && (
        <>
          {" · "}
          <ReviewLink
            aria-label={t`Not me after all: ${label}`}
            className="-my-0.5 inline-block py-0.5 underline decoration-line-strong underline-offset-4 hover:text-ink"
            session={session}
          >
            <Trans>Not me after all</Trans>
          </ReviewLink>
        </>
      )}
    </p>
  );
}
