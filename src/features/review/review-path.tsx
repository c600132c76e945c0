import { useLingui } from "@lingui/react/macro";
import { type ComponentType, useEffect, useRef } from "react";
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
import { useStepStatus } from "./step-status.ts";
import { StepTrust } from "./step-trust.tsx";
import { firstStage, STEPS, stageAfter, stageNamed, type Stage, type StepName } from "./steps.ts";
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
  const wanted = stageNamed(search.get("step"));
  // Whoever has changed the password is through.
  const stage = wanted === "password" && isThrough(evidence) ? "receipt" : wanted;
  const status = useStepStatus({ session, evidence, acts, stage: stage ?? "confirm" });
  const list = useFocusOnArrival(stage);
  const titles = useTitles();

  const { devices, passwords } = evidence;
  if (stage === null) {
    if (devices.isPending || passwords.isPending) return <ReviewSkeleton />;
    return <Navigate replace to={paths.reviewStage(session.id, firstStage(session, evidence))} />;
  }

  function goOn(step: StepName, said?: string) {
    if (said) announce(said);
    void navigate(paths.reviewStage(session.id, stageAfter(step)), { preventScrollReset: true });
  }

  return (
    <>
      {passwords.isLoadingError && (
        <Failure
          error={passwords.error}
          onRetry={() => void passwords.refetch()}
          pending={passwords.isRefetching}
          title={t`What was done already could not be loaded`}
        />
      )}
      <ol aria-label={t`Steps`} ref={list}>
        {STEPS.map((step, index) => {
          const Content = CONTENT[step];
          return (
            <StepFrame
              key={step}
              open={stage === step}
              place={{ number: index + 1, of: STEPS.length }}
              status={status(step)}
              title={titles[step]}
              to={paths.reviewStage(session.id, step)}
            >
              <Content
                acts={acts}
                evidence={evidence}
                onNext={(said) => goOn(step, said)}
                session={session}
              />
            </StepFrame>
          );
        })}
        <StepFrame
          open={stage === "receipt"}
          place={null}
          status={null}
          title={titles.receipt}
          to={paths.reviewStage(session.id, "receipt")}
        >
          <Receipt evidence={evidence} session={session} />
        </StepFrame>
      </ol>
    </>
  );
}

/** Whoever goes on to a step begins at its heading; whoever comes to the page begins at the page's. */
function useFocusOnArrival(stage: Stage | null) {
  const list = useRef<HTMLOListElement>(null);
  const before = useRef<Stage | null>(null);
  useEffect(() => {
    const moved = before.current !== null && before.current !== stage;
    before.current = stage ?? before.current;
    if (moved) list.current?.querySelector<HTMLElement>("[aria-current] h2")?.focus();
  }, [stage]);
  return list;
}

function useTitles(): Record<StepName | "receipt", string> {
  const { t } = useLingui();
  return {
    confirm: t`Confirm it’s you`,
    session: t`Sign out this session`,
    others: t`Sign out what belongs to it`,
    trust: t`Take away trust`,
    "second-factor": t`Check your second factor`,
    activity: t`Look through your recent activity`,
    password: t`Change your password`,
    receipt: t`Receipt`,
  };
}
