import { Trans } from "@lingui/react/macro";

import type { Termination } from "#src/api/termination-schemas.ts";
import { useErrorWords } from "#src/domain/error-words.ts";
import { RequestId } from "#src/domain/failure.tsx";
import { RetryButton } from "#src/domain/retry-button.tsx";
import { Notice } from "#src/ui/notice.tsx";

interface UnreadProps {
  error: unknown;
  onRetry: () => void;
  /** How it stood when it was read last. */
  state: Termination["state"] | undefined;
}

/** An act that runs goes on whether or not anybody can ask how far it is. */
export function Unread({ error, onRetry, state }: UnreadProps) {
  const errorWords = useErrorWords();
  return (
    <Notice
      action={<RetryButton error={error} onRetry={onRetry} />}
      className="mb-4"
      role="alert"
      title={
        state === "running" ? (
          <Trans>How far it is by now could not be asked. It goes on all the same.</Trans>
        ) : (
          <Trans>How it stands by now could not be asked. Here is what was read last.</Trans>
        )
      }
      tone="warning"
    >
      {errorWords(error)}
      <RequestId error={error} />
    </Notice>
  );
}
