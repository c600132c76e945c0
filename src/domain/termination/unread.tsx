import { Trans } from "@lingui/react/macro";

import { useErrorWords } from "#src/domain/error-words.ts";
import { RequestId } from "#src/domain/failure.tsx";
import { RetryButton } from "#src/domain/retry-button.tsx";
import { Notice } from "#src/ui/notice.tsx";

/** An act goes on whether or not anybody can ask how far it is. */
export function Unread({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const errorWords = useErrorWords();
  return (
    <Notice
      action={<RetryButton error={error} onRetry={onRetry} />}
      className="mb-4"
      role="alert"
      title={<Trans>How far it is by now could not be asked. It goes on all the same.</Trans>}
      tone="warning"
    >
      {errorWords(error)}
      <RequestId error={error} />
    </Notice>
  );
}
