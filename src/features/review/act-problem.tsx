import { Trans } from "@lingui/react/macro";

import { useErrorWords } from "#src/domain/error-words.ts";
import { RequestId } from "#src/domain/failure.tsx";
import { Notice } from "#src/ui/notice.tsx";

import type { ActState } from "./use-act.ts";

interface ActProblemProps {
  state: ActState;
  /** What an id stands for. */
  nameOf?: (id: string) => string;
}

/** What stands in the way of an act, told once, where it was asked for. */
export function ActProblem({ state, nameOf }: ActProblemProps) {
  const errorWords = useErrorWords();
  switch (state.step) {
    case "rest":
    case "sending":
      return null;
    case "checking":
      return (
        <Notice role="alert">
          <Trans>No clear answer came back. Asking the server what became of it…</Trans>
        </Notice>
      );
    case "failed":
      return (
        <Notice
          role="alert"
          tone={state.error.type === "step-up-required" ? "info" : "danger"}
          title={<Trans>Nothing was changed.</Trans>}
        >
          {errorWords(state.error)}
          <RequestId error={state.error} />
        </Notice>
      );
    case "unknown":
      return (
        <Notice role="alert" tone="warning" title={errorWords(state.error)}>
          {state.asked ? (
            <Trans>The server says that it is not done. Trying again cannot do it twice.</Trans>
          ) : (
            <Trans>
              Whether it was done is not known, and the server could not be asked. Trying again cannot do it
              twice.
            </Trans>
          )}
          <RequestId error={state.error} />
        </Notice>
      );
    case "partly": {
      const failed = state.left.length;
      const { total } = state;
      return (
        <Notice
          role="alert"
          tone="warning"
          title={
            <Trans>
              Not done for {failed} of {total}:
            </Trans>
          }
        >
          <ul className="mt-1 list-disc ps-5">
            {state.left.map((id) => (
              <li key={id}>
                <bdi>{nameOf?.(id) ?? id}</bdi>
              </li>
            ))}
          </ul>
          {state.error && <p className="mt-1">{errorWords(state.error)}</p>}
        </Notice>
      );
    }
  }
}
