import { Trans } from "@lingui/react/macro";
import { useId, useRef } from "react";

import type { Session } from "#src/api/schemas.ts";
import { concernOf } from "#src/domain/concern.ts";
import { useExactTime } from "#src/domain/moment.tsx";

import { VerdictButtons } from "./verdict-buttons.tsx";

/** In the details: whether it was oneself, and what one has said of it. */
export function WasThisYou({ session, label }: { session: Session; label: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const exact = useExactTime();
  const { verdict } = session;
  const wary = !session.current && !verdict && concernOf(session) === "high";
  return (
    <section aria-labelledby={id}>
      <h2 className="mb-1.5 rounded-sm text-xs font-medium text-ink-soft" id={id} ref={heading} tabIndex={-1}>
        <Trans>Was this you?</Trans>
      </h2>
      {verdict && (
        <p className="mb-2">
          {verdict.value === "me" ? (
            <Trans>
              You said on <time dateTime={verdict.at}>{exact(verdict.at)}</time> that this was you.
            </Trans>
          ) : (
            <Trans>
              You said on <time dateTime={verdict.at}>{exact(verdict.at)}</time> that this was not you.
            </Trans>
          )}
        </p>
      )}
      {wary && (
        <p className="mb-2">
          <Trans>If not, a review leads you through everything that is to be done, one step at a time.</Trans>
        </p>
      )}
      <VerdictButtons label={label} onDone={() => heading.current?.focus()} prominent session={session} />
    </section>
  );
}
