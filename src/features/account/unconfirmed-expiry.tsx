import { Trans } from "@lingui/react/macro";

import { useDurationWords } from "#src/domain/duration-words.ts";
import { Notice } from "#src/ui/notice.tsx";

import type { Expiry } from "./expired.tsx";

/** The time of a session is up as far as the panel can tell, but the server could not be asked. */
export function UnconfirmedExpiry({ idleTimeout, limit }: Expiry) {
  const words = useDurationWords();
  return (
    <>
      <Notice title={<Trans>The server could not be reached</Trans>} tone="warning">
        {idleTimeout !== null && !limit ? (
          <Trans>
            There was no activity here for {words(idleTimeout)}, so your session should be over. The server
            could not be asked whether it is.
          </Trans>
        ) : (
          <Trans>
            The time of your session is up, so it should be over. The server could not be asked whether it is.
          </Trans>
        )}
      </Notice>
      <p className="text-ink-soft">
        <Trans>This page has forgotten everything that it showed.</Trans>
      </p>
    </>
  );
}
