import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";

import { useErrorWords } from "#src/domain/error-words.ts";
import { RequestId } from "#src/domain/failure.tsx";
import { Notice } from "#src/ui/notice.tsx";

import type { ActStep } from "./use-device-act.ts";

interface ActProblemProps {
  state: ActStep;
  /** What did not happen: "Nothing was changed." */
  failed: ReactNode;
}

/** What stands in the way of a change, told once, where it was asked for. */
export function ActProblem({ state, failed }: ActProblemProps) {
  const errorWords = useErrorWords();
  switch (state.step) {
    case "ask":
    case "sending":
      return null;
    case "checking":
      return (
        <Notice className="mt-4" role="alert">
          <Trans>No clear answer came back. Asking the server what became of it…</Trans>
        </Notice>
      );
    case "failed":
      return (
        <Notice className="mt-4" role="alert" title={failed} tone="danger">
          {errorWords(state.error)}
        </Notice>
      );
    case "unknown":
      return (
        <Notice className="mt-4" role="alert" title={errorWords(state.error)} tone="warning">
          {state.asked ? (
            <Trans>The server says that it was not done. Trying again cannot do it twice.</Trans>
          ) : (
            <Trans>
              Whether it was done is not known, and the server could not be asked. Trying again cannot do it
              twice.
            </Trans>
          )}
          <RequestId error={state.error} />
        </Notice>
      );
  }
}
