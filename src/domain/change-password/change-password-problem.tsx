import { Trans } from "@lingui/react/macro";

import { useErrorWords } from "#src/domain/error-words.ts";
import { RequestId } from "#src/domain/failure.tsx";
import { Notice } from "#src/ui/notice.tsx";

import { problemsOf } from "./field-words.ts";
import type { PasswordStep } from "./use-password-change.ts";

/** What stands in the way of the change as a whole. What is wrong with a field is told there. */
export function ChangePasswordProblem({ state }: { state: PasswordStep }) {
  const errorWords = useErrorWords();
  switch (state.step) {
    case "ask":
    case "sending":
      return null;
    case "checking":
      return (
        <Notice role="alert">
          <Trans>No clear answer came back. Asking the server what became of it…</Trans>
        </Notice>
      );
    case "failed":
      if (Object.keys(problemsOf(state.error)).length > 0) return null;
      return (
        <Notice role="alert" tone="danger" title={<Trans>Your password was not changed.</Trans>}>
          {state.error.type === "step-up-required" ? (
            <Trans>You did not confirm that it is you.</Trans>
          ) : (
            errorWords(state.error)
          )}
          <RequestId error={state.error} />
        </Notice>
      );
    case "unknown":
      return (
        <Notice role="alert" tone="warning" title={errorWords(state.error)}>
          <Trans>
            Whether your password was changed is not known, and the server could not be asked. Trying again
            cannot do it twice.
          </Trans>
          <RequestId error={state.error} />
        </Notice>
      );
  }
}
