import { Trans } from "@lingui/react/macro";

import { useDurationWords } from "#src/domain/duration-words.ts";
import { Notice } from "#src/ui/notice.tsx";

import type { Expiry } from "./expired.tsx";

interface UnconfirmedExpiryProps extends Expiry {
  /** The server has answered, and not said whether it is over. */
  answered: boolean;
}

/** The time of a session is up as far as the panel can tell, but the server has not said so. */
export function UnconfirmedExpiry({ idleTimeout, limit, answered }: UnconfirmedExpiryProps) {
  const words = useDurationWords();
  return (
    <>
      <Notice
        title={
          answered ? (
            <Trans>The server did not say whether your session is over</Trans>
          ) : (
            <Trans>The server could not be reached</Trans>
          )
        }
        tone="warning"
      >
        {idleTimeout !== null && !limit ? (
          <Trans>There was no activity here for {words(idleTimeout)}, so your session should be over.</Trans>
        ) : (
          <Trans>The time of your session is up, so it should be over.</Trans>
        )}{" "}
        {answered ? (
          <Trans>The server was asked, but its answer does not tell.</Trans>
        ) : (
          <Trans>The server could not be asked whether it is.</Trans>
        )}
      </Notice>
      <p className="text-ink-soft">
        <Trans>This page has forgotten everything that it showed.</Trans>
      </p>
    </>
  );
}
