import { Trans, useLingui } from "@lingui/react/macro";

import { useEndWords } from "#src/domain/end-words.ts";
import { useExactTime } from "#src/domain/moment.tsx";
import { isOverdue } from "#src/domain/sign-out/overdue.ts";
import { LazyEndingStatus } from "#src/domain/sign-out/sign-out-lazy.ts";
import { formatClock, parseTime } from "#src/lib/time.ts";
import { useNow } from "#src/lib/use-now.ts";
import { intlLocale } from "#src/locales/locales.ts";

import { ActProblem } from "./act-problem.tsx";
import { useSessionName } from "./session-name.ts";
import { ActButton, Continue, Skip, StepActions } from "./step-actions.tsx";
import type { StepProps } from "./step-props.ts";

/** Signs the session out, and follows its end to what the server says of it. */
export function StepSession({ session, acts: { ending }, onNext }: StepProps) {
  const { t, i18n } = useLingui();
  const name = useSessionName()(session);
  const overdue = isOverdue(session, useNow());

  async function signOut() {
    const done = await ending.signOut();
    if (!done) return;
    const by = parseTime(done.session?.effectiveBy ?? null);
    const clock = by === null ? null : formatClock(by, intlLocale(i18n.locale));
    if (done.session?.status !== "ending") onNext(t`Signed out: ${name}.`);
    else onNext(clock ? t`Accepted: it stops working by ${clock}.` : t`Accepted: it stops working soon.`);
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
