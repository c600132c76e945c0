import { Trans } from "@lingui/react/macro";

import { Button } from "#src/ui/button.tsx";

import { useRest, useRestSeconds } from "./use-rest.ts";

interface RetryButtonProps {
  error: unknown;
  onRetry: () => void;
  pending?: boolean;
}

/** Tries again what failed; as long as the server has asked to wait, it counts down. */
export function RetryButton({ error, onRetry, pending }: RetryButtonProps) {
  const wait = useRestSeconds(error);
  return (
    <Button disabledReason={useRest(error)} onClick={onRetry} pending={pending}>
      {wait > 0 ? (
        // To the ear the reason says it, once and not every second.
        <span>
          <Trans>
            Try again<span aria-hidden="true"> in {wait} s</span>
          </Trans>
        </span>
      ) : (
        <Trans>Try again</Trans>
      )}
    </Button>
  );
}
