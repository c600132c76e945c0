import { useLingui } from "@lingui/react/macro";
import { type ComponentType, useEffect, useRef, useState } from "react";
import { Navigate, useNavigate, useSearchParams } from "react-router";

import type { SessionDetails } from "#src/api/session-details.ts";
import { Failure } from "#src/domain/failure.tsx";
import { paths } from "#src/paths.ts";
import { announce } from "#src/ui/announcer.tsx";

import { Receipt } from "./receipt.tsx";
import { ReviewSkeleton } from "./review-skeleton.tsx";
import { StepActivity } from "./step-activity.tsx";
import { StepConfirm } from "./step-confirm.tsx";
import { StepFrame } from "./step-frame.tsx";
import { StepOthers } from "./step-others.tsx";
import { StepPassword } from "./step-password.tsx";
import type { StepProps } from "./step-props.ts";
import { StepSecondFactor } from "./step-second-factor.tsx";
import { StepSession } from "./step-session.tsx";
import { useStepStatus, type StepStatus } from "./step-status.ts";
import { StepTrust } from "./step-trust.tsx";
import { STEPS, stageAfter, stageNamed, type Stage, type StepName } from "./steps.ts";
import type { Acts } from "./use-acts.ts";
import { isThrough, useEvidence } from "./use-evidence.ts";

const CONTENT: Record<StepName, ComponentType<StepProps>> = {
  confirm: StepConfirm,
  session: StepSession,
  others: StepOthers,
  trust: StepTrust,
  "second-factor": StepSecondFactor,
  activity: StepActivity,
  password: StepPassword,
};

/**
 * The steps, one of them open: which one is in the address, how each stands comes from the server. So nothing is
 * lost by leaving, and no step is a prison.
 */
export function ReviewPath({ session, acts }: { session: SessionDetails; acts: Acts }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const evidence = useEvidence(session);
  const stage = stageNamed(search.get("step"));
  const current = useStepStatus({ session, evidence, acts, stage: stage ?? "confirm" });
  const { account, devices } = evidence;
  const ready = !devices.isPending && !account.isPending;
  // What had to be done when the person came keeps its number, and is done once it is none.
  const [taken, setTaken] = useState<StepName[]>([]);
  const more = ready ? STEPS.filter((step) => !taken.includes(step) && current(step).tone !== "none") : [];
  if (more.length > 0) setTaken([...taken, ...more]);
  const status = (step: StepName): StepStatus => {
    const { tone, words } = current(step);
    return { tone: tone === "none" && taken.includes(step) ? "done" : tone, words };
  };
  const isToDo = (step: StepName) => ["todo", "attention"].includes(status(step).tone);
  const path = useFocusOnArrival(ready ? stage : null, stage !== null || session.verdict !== null);
  const titles = useTitles();

  // What there is nothing to do for has no number: that has to be known first.
  if (!ready) return <ReviewSkeleton />;
  if (stage === null || (stage === "password" && isThrough(evidence))) {
    const next = isThrough(evidence) ? "receipt" : stageAfter(null, isToDo);
    return <Navigate replace to={paths.reviewStage(session.id, next)} />;
  }

  function goOn(step: StepName, said?: string) {
    if (said) announce(said);
    void navigate(paths.reviewStage(session.id, stageAfter(step, isToDo)), { preventScrollReset: true });
  }

  const numbered = STEPS.filter((step) => status(step).tone !== "none");
  const steps = STEPS.map((step) => {
    const Content = CONTENT[step];
    return (
      <StepFrame
        key={step}
        number={numbered.indexOf(step) + 1 || null}
        of={numbered.length}
        open={stage === step}
        status={status(step)}
        title={titles[step]}
        to={paths.reviewStage(session.id, step)}
      >
        <Content acts={acts} evidence={evidence} onNext={(said) => goOn(step, said)} session={session} />
      </StepFrame>
    );
  });

  return (
    <div ref={path}>
      {account.isLoadingError && (
        <Failure
          error={account.error}
          onRetry={() => void account.refetch()}
          pending={account.isRefetching}
          title={t`What was done already could not be loaded`}
        />
      )}
      {stage === "receipt" ? (
        <>
          <Receipt evidence={evidence} session={session} />
          <details className="mt-8 border-t border-line pt-3">
            <summary className="w-fit cursor-pointer rounded-sm py-1 font-medium">{t`All steps`}</summary>
            <ol aria-label={t`Steps`}>{steps}</ol>
          </details>
        </>
      ) : (
        <ol aria-label={t`Steps`}>
          {steps}
          <StepFrame
            number={null}
            of={0}
            open={false}
            status={null}
            title={titles.receipt}
            to={paths.reviewStage(session.id, "receipt")}
          >
            {null}
          </StepFrame>
        </ol>
      )}
    </div>
  );
}

/**
 * Whoever goes on to a step begins at its heading, and so does whoever comes back to the path; whoever comes to it
 * for the first time begins at the page's.
 */
function useFocusOnArrival(stage: Stage | null, comesBack: boolean) {
  const path = useRef<HTMLDivElement>(null);
  const before = useRef<Stage | null>(null);
  const [atFirst] = useState(!comesBack);
  useEffect(() => {
    if (stage === null || before.current === stage) return;
    const first = before.current === null;
    before.current = stage;
    if (!(first && atFirst)) path.current?.querySelector<HTMLElement>("[aria-current] h2")?.focus();
  }, [stage, atFirst]);
  return path;
}

function useTitles(): Record<StepName | "receipt", string> {
  const { t } = useLingui();
  return {
    confirm: t`Say that it wasn’t you`,
    session: t`Sign out this session`,
    others: t`Sign out what belongs to it`,
    trust: t`Take away trust`,
    "second-factor": t`Check your second factor`,
    activity: t`Look through your recent activity`,
    password: t`Change your password`,
    receipt: t`Receipt`,
  };
}
