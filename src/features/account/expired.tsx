import { Trans } from "@lingui/react/macro";

import { useDurationWords } from "#src/domain/duration-words.ts";

export interface Expiry {
  /** After so many seconds without activity; null where that is not known, or not why. */
  idleTimeout: number | null;
  /** It had lasted as long as any session may, active or not. */
  limit: boolean;
}

/** That a session has expired, as exactly as it is known why. */
export function Expired({ idleTimeout, limit }: Expiry) {
  const words = useDurationWords();
  if (limit) {
    return (
      <p>
        <Trans>
          This session had lasted as long as your organization lets any session last. That limit is there for
          active ones too.
        </Trans>
      </p>
    );
  }
  if (idleTimeout !== null) {
    return (
      <p>
        <Trans>
          This session ended after {words(idleTimeout)} without activity, to keep your account safe.
        </Trans>
      </p>
    );
  }
  return (
    <p>
      <Trans>
        This session reached its time limit. That happens after a while without activity, for instance.
      </Trans>
    </p>
  );
}
