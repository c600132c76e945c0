import { Trans, useLingui } from "@lingui/react/macro";
import { useSearchParams } from "react-router";

import type { SessionDetails } from "#src/api/session-details.ts";
import { Link } from "#src/domain/link.tsx";
import { useExactTime } from "#src/domain/moment.tsx";
import { paths } from "#src/paths.ts";
import { announce } from "#src/ui/announcer.tsx";
import { buttonClass } from "#src/ui/button.tsx";
import { Notice } from "#src/ui/notice.tsx";

import { ActProblem } from "./act-problem.tsx";
import { ReviewPath } from "./review-path.tsx";
import { ActButton, StepActions } from "./step-actions.tsx";
import { stageNamed } from "./steps.ts";
import { Suspect } from "./suspect.tsx";
import { useActs } from "./use-acts.ts";

/** The session in question, and what to do about it: nothing any more once the person knows it after all. */
export function Review({ session }: { session: SessionDetails }) {
  const { t } = useLingui();
  const acts = useActs(session);
  const [search] = useSearchParams();

  async function sayMe() {
    if (!(await acts.withdrawal.say())) return;
    announce(t`Remembered: this was you.`);
    document.querySelector("h1")?.focus();
  }

  async function sayNotMe() {
    if (!(await acts.judgement.say())) return;
    announce(t`Noted: this session is not yours.`);
    document.querySelector("h1")?.focus();
  }

  if (session.verdict?.value === "me") {
    return <Known acts={acts} onNotMe={() => void sayNotMe()} session={session} verdict={session.verdict} />;
  }
  return (
    <>
      <Suspect
        stage={stageNamed(search.get("step"))}
        onMe={() => void sayMe()}
        session={session}
        withdrawal={acts.withdrawal}
      />
      <ReviewPath acts={acts} session={session} />
    </>
  );
}

function Known({
  session,
  verdict,
  acts: { judgement },
  onNotMe,
}: {
  session: SessionDetails;
  verdict: NonNullable<SessionDetails["verdict"]>;
  acts: ReturnType<typeof useActs>;
  onNotMe: () => void;
}) {
  const exact = useExactTime();
  return (
    <div className="grid gap-5">
      <Notice
        title={
          <Trans>
            You said on <time dateTime={verdict.at}>{exact(verdict.at)}</time> that this session is yours.
          </Trans>
        }
        tone="success"
      >
        {session.status === "active" ? (
          <Trans>There is nothing to do. It stays signed in.</Trans>
        ) : (
          <Trans>There is nothing to do. What was signed out stays signed out: sign in there again.</Trans>
        )}
      </Notice>
      <ActProblem state={judgement.state} />
      <StepActions>
        <Link className={buttonClass({ variant: "primary", size: "md" })} to={paths.sessions()}>
          <Trans>Back to all sessions</Trans>
        </Link>
        <ActButton act={judgement} onClick={onNotMe} quiet>
          <Trans>Not me</Trans>
        </ActButton>
      </StepActions>
    </div>
  );
}
