import { Trans, useLingui } from "@lingui/react/macro";

import { useEndWords } from "#src/domain/end-words.ts";
import { useExactTime } from "#src/domain/moment.tsx";
import { isOverdue } from "#src/domain/sign-out/overdue.ts";
import { LazyEndingStatus } from "#src/domain/sign-out/sign-out-lazy.ts";
import { useNow } from "#src/lib/use-now.ts";

import { ActProblem } from "./act-problem.tsx";
import { ActButton, Continue, Skip, StepActions } from "./step-actions.tsx";
import type { StepProps } from "./step-props.ts";

/** Signs the session out, and follows its end to what the server says of it. */
export function StepSession({ session, acts: { ending }, onNext }: StepProps) {
  const { t } = useLingui();
  const overdue = isOverdue(session, useNow());

  async function signOut() {
    if (await ending.signOut())
      onNext(t`The server says that it is signed out, or will be at its next request.`);
  }

  if (session.end) return <Ended end={session.end} onNext={() => onNext()} />;
  return (
    <>
      {session.status === "ending" ? (
        <LazyEndingStatus retried session={session} />
      ) : (
        <p className="max-w-[60ch]">
          <Trans>Whoever uses it is thrown out, and needs your password to come back.</Trans>
        </p>
      )}
      <ActProblem state={ending.state} />
      <StepActions>
        {session.status === "active" || overdue ? (
          <>
            <ActButton act={ending} danger onClick={() => void signOut()}>
              {overdue ? <Trans>Try again</Trans> : <Trans>Sign out this session</Trans>}
            </ActButton>
            <Skip onNext={() => onNext()} />
          </>
        ) : (
          <Continue onNext={() => onNext()} />
        )}
      </StepActions>
    </>
  );
}

function Ended({ end, onNext }: { end: NonNullable<StepProps["session"]["end"]>; onNext: () => void }) {
  const exact = useExactTime();
  const why = useEndWords()(end);
  return (
    <>
      <p>
        <Trans>
          This session ended on <time dateTime={end.at}>{exact(end.at)}</time>. {why}.
        </Trans>
      </p>
      <StepActions>
        <Continue onNext={onNext} />
      </StepActions>
    </>
  );
}
