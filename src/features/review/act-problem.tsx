import { Trans } from "@lingui/react/macro";

import { ActProblem as OneProblem } from "#src/domain/act/act-problem.tsx";
import { useErrorWords } from "#src/domain/error-words.ts";
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
  if (state.step !== "partly") {
    return <OneProblem failed={<Trans>Nothing was changed.</Trans>} state={state} />;
  }
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
