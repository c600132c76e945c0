import { Trans } from "@lingui/react/macro";

import { ApiError } from "#src/api/errors.ts";
import { ErrorState } from "#src/ui/error-state.tsx";

import { useErrorWords } from "./error-words.ts";
import { RetryButton } from "./retry-button.tsx";

/** In place of what failed to load: says what went wrong and offers to try again. */
export function Failure({
  title,
  error,
  onRetry,
  pending,
}: {
  title: string;
  error: unknown;
  onRetry: () => void;
  pending: boolean;
}) {
  const errorWords = useErrorWords();
  return (
    <ErrorState title={title} action={<RetryButton error={error} onRetry={onRetry} pending={pending} />}>
      <p>{errorWords(error)}</p>
      <RequestId error={error} />
    </ErrorState>
  );
}

/** What the server calls the failed request, for whoever looks into it. */
export function RequestId({ error }: { error: unknown }) {
  if (!(error instanceof ApiError) || !error.requestId || error.status < 500) return null;
  return (
    <p className="text-xs">
      <Trans>
        Request <code>{error.requestId}</code>
      </Trans>
    </p>
  );
}
