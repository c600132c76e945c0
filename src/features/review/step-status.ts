import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import type { SessionDetails } from "#src/api/session-details.ts";
import { useMomentWords } from "#src/domain/moment.tsx";
import { isOverdue } from "#src/domain/sign-out/overdue.ts";
import { useNow } from "#src/lib/use-now.ts";
import { useHasPermission } from "#src/permissions/permission.ts";

import { STEPS, type Stage, type StepName } from "./steps.ts";
import type { ActState } from "./use-act.ts";
import type { Acts } from "./use-acts.ts";
import type { Evidence } from "./use-evidence.ts";

/** How a step stands: by the word of the server, or, where something is under way or failed, by that. */
export interface StepStatus {
  tone: "todo" | "busy" | "done" | "attention" | "skipped";
  words: string;
}

interface Known {
  session: SessionDetails;
  evidence: Evidence;
  acts: Acts;
  /** Where the person is: what they have passed and not done is skipped. */
  stage: Stage;
}

/** How each step stands, in words. */
export function useStepStatus({ session, evidence, acts, stage }: Known): (step: StepName) => StepStatus {
  const { t } = useLingui();
  const truth = useTruth(session, evidence);
  const actOf: Partial<Record<StepName, ActState>> = {
    confirm: acts.judgement.state,
    session: acts.ending.state,
    others: acts.others.state,
    trust: acts.trust.state,
  };
  const here = stage === "receipt" ? STEPS.length : STEPS.indexOf(stage);
  return (step) => {
    const state = actOf[step]?.step ?? "rest";
    if (state === "sending" || state === "checking") return { tone: "busy", words: t`Under way` };
    const status = truth[step];
    if (status.tone !== "todo") return status;
    if (state === "partly") return { tone: "attention", words: t`Done in part` };
    if (state === "failed") return { tone: "attention", words: t`Not done` };
    if (state === "unknown") return { tone: "attention", words: t`Not confirmed` };
    if (STEPS.indexOf(step) >= here) return status;
    // Whoever has passed what is only to be looked at may have looked.
    if (step === "activity") return { tone: "skipped", words: t`Passed` };
    return step === "second-factor" ? status : { tone: "skipped", words: t`Skipped` };
  };
}

function useTruth(session: SessionDetails, evidence: Evidence): Record<StepName, StepStatus> {
  const { t } = useLingui();
  const { policy, secondFactors } = useMe();
  const mayRevoke = useHasPermission("pf.devices.revoke_trust");
  const { since, related, trusted, devices, passwordChangedAt } = evidence;
  const moment = useMomentWords();
  const done = (words: string): StepStatus => ({ tone: "done", words });
  const todo = (words = t`To do`): StepStatus => ({ tone: "todo", words });
  const untrusted = (): StepStatus => {
    if (devices.isError) return { tone: "attention", words: t`Not known` };
    if (trusted.length === 0) return devices.data ? done(t`None is trusted`) : todo("");
    if (!mayRevoke) return { tone: "attention", words: t`You may not` };
    return todo();
  };
  return {
    confirm: since === null ? todo() : done(t`Noted ${moment(since)}`),
    session: useEnding(session),
    others:
      related.length === 0
        ? done(t`None is signed in`)
        : todo(t`${plural(related.length, { one: "# to look at", other: "# to look at" })}`),
    trust: untrusted(),
    "second-factor": secondFactors?.length
      ? done(t`Set up`)
      : todo(secondFactors ? t`Not set up` : t`To check`),
    activity: todo(t`To check`),
    password:
      passwordChangedAt !== null
        ? done(t`Changed ${moment(passwordChangedAt)}`)
        : policy.passwordMinLength === null
          ? todo(t`Not changed here`)
          : todo(),
  };
}

function useEnding(session: SessionDetails): StepStatus {
  const { t } = useLingui();
  const overdue = isOverdue(session, useNow());
  if (session.status === "ended") return { tone: "done", words: t`Signed out` };
  if (overdue) return { tone: "attention", words: t`Still active` };
  if (session.status === "ending") return { tone: "busy", words: t`Signing out` };
  return { tone: "todo", words: t`To do` };
}
