import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";

import { useErrorWords } from "#src/domain/error-words.ts";
import { RequestId } from "#src/domain/failure.tsx";
import { RetryButton } from "#src/domain/retry-button.tsx";
import { Notice } from "#src/ui/notice.tsx";

import type { ActState } from "./use-act.ts";

interface ActProblemProps {
  state: ActState;
  /** What did not happen: "Nothing was signed out." */
  failed: ReactNode;
  /** Why, in better words than those that every act shares. */
  reason?: ReactNode;
  /** Offers to try again here, counting down; without it the button that acts does. */
  onRetry?: () => void;
  className?: string;
}

/** What stands in the way of an act, told once, where it was asked for: what is known, and no more. */
export function ActProblem({ state, failed, reason, onRetry, className }: ActProblemProps) {
  const errorWords = useErrorWords();
  if (state.step === "rest" || state.step === "sending") return null;
  const notice = { role: "alert", ...(className !== undefined && { className }) } as const;
  if (state.step === "checking") {
    return (
      <Notice {...notice}>
        <Trans>No clear answer came back. Asking the server what became of it…</Trans>
      </Notice>
    );
  }
  const { error } = state;
  const action = onRetry && <RetryButton error={error} onRetry={onRetry} />;
  if (state.step === "failed") {
    return (
      <Notice
        {...notice}
        action={action}
        title={failed}
        tone={error.type === "step-up-required" ? "info" : "danger"}
      >
        {reason ?? errorWords(error)}
        <RequestId error={error} />
      </Notice>
    );
  }
  return (
    <Notice {...notice} action={action} title={errorWords(error)} tone="warning">
      {state.asked ? (
        <Trans>The server says that it was not done. Trying again cannot do it twice.</Trans>
      ) : (
        <Trans>
          Whether it was done is not known, and the server could not be asked. Trying again cannot do it
          twice.
        </Trans>
      )}
      <RequestId error={error} />
    </Notice>
  );
}
