import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import type { SessionDetails } from "#src/api/session-details.ts";
import { useMomentWords } from "#src/domain/moment.tsx";
import { isOverdue } from "#src/domain/sign-out/overdue.ts";
import { useNow } from "#src/lib/use-now.ts";
import { useHasPermission } from "#src/permissions/permission.ts";

import { isLookedAt } from "./looked-at.ts";
import { STEPS, type Stage, type StepName } from "./steps.ts";
import type { ActState } from "./use-act.ts";
import type { Acts } from "./use-acts.ts";
import type { Evidence } from "./use-evidence.ts";

/** How a step stands: by the word of the server, or, where something is under way or failed, by that. */
export interface StepStatus {
  /** `none`: there is nothing to do for it. */
  tone: "todo" | "busy" | "done" | "attention" | "none";
  words: string;
}

interface Known {
  session: SessionDetails;
  evidence: Evidence;
  acts: Acts;
  /** Where the person is: what they have passed is not done. */
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
    if (status.tone === "done" || status.tone === "attention" || status.tone === "busy") return status;
    if (state === "partly") return { tone: "attention", words: t`Done in part` };
    if (state === "failed") return { tone: "attention", words: t`Not done` };
    if (state === "unknown") return { tone: "attention", words: t`Not confirmed` };
    if (status.tone === "none") return status;
    if (step === "activity" && isLookedAt(session.id)) return { tone: "done", words: t`Looked at` };
    if (STEPS.indexOf(step) >= here || step === "second-factor") return status;
    return { tone: "todo", words: step === "activity" ? t`Not looked at` : t`Not done` };
  };
}

/** What the server says is still open, by step: what nobody but the person can tell is not counted. */
export function useOpenSteps(session: SessionDetails, evidence: Evidence): StepName[] {
  const truth = useTruth(session, evidence);
  const { secondFactors } = useMe();
  return STEPS.filter((step) => {
    if (step === "second-factor" && secondFactors === null) return false;
    const { tone } = truth[step];
    return tone === "attention" || (tone === "todo" && step !== "activity");
  });
}

function useTruth(session: SessionDetails, evidence: Evidence): Record<StepName, StepStatus> {
  const { t } = useLingui();
  const { since, passwordChangedAt } = evidence;
  const { passwordMinLength } = useMe().policy;
  const moment = useMomentWords();
  return {
    confirm:
      since === null ? { tone: "todo", words: t`To do` } : { tone: "done", words: t`Noted ${moment(since)}` },
    session: useEnding(session),
    others: useOthers(evidence),
    trust: useTrust(evidence),
    "second-factor": useSecondFactors(evidence),
    activity: useActivityStatus(evidence),
    password:
      passwordChangedAt === null
        ? { tone: "todo", words: passwordMinLength === null ? t`Not changed here` : t`To do` }
        : { tone: "done", words: t`Changed ${moment(passwordChangedAt)}` },
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

function useOthers({ related, endedSince }: Evidence): StepStatus {
  const { t } = useLingui();
  if (related.length > 0) {
    const count = related.length;
    return { tone: "todo", words: t`${plural(count, { one: "# to look at", other: "# to look at" })}` };
  }
  const count = endedSince.length;
  if (count === 0) return { tone: "none", words: t`Nothing related is signed in` };
  return { tone: "done", words: t`${plural(count, { one: "# signed out", other: "# signed out" })}` };
}

function useTrust({ trusted, devices, untrusted }: Evidence): StepStatus {
  const { t } = useLingui();
  const mayRevoke = useHasPermission("pf.devices.revoke_trust");
  if (devices.isError) return { tone: "attention", words: t`Not known` };
  if (trusted.length > 0) {
    return mayRevoke ? { tone: "todo", words: t`To do` } : { tone: "attention", words: t`You may not` };
  }
  if (!devices.data) return { tone: "todo", words: "" };
  return untrusted
    ? { tone: "done", words: t`Trust revoked` }
    : { tone: "none", words: t`No trusted device` };
}

/** Nothing to do where there is one and it is as it was before that sign-in. */
function useSecondFactors({ accountChanges }: Evidence): StepStatus {
  const { t } = useLingui();
  const { secondFactors } = useMe();
  if (secondFactors === null) return { tone: "todo", words: t`To check` };
  if (secondFactors.length === 0) return { tone: "todo", words: t`Not set up` };
  const changed = accountChanges.some(({ action }) => action.startsWith("second_factor_"));
  return changed ? { tone: "attention", words: t`Changed since` } : { tone: "none", words: t`Set up` };
}

function useActivityStatus({ account, accountChanges }: Evidence): StepStatus {
  const { t } = useLingui();
  const count = accountChanges.length;
  if (count > 0) {
    return {
      tone: "attention",
      words: t`${plural(count, { one: "# change to your account", other: "# changes to your account" })}`,
    };
  }
  return account.isLoadingError
    ? { tone: "attention", words: t`Not known` }
    : { tone: "todo", words: t`To check` };
}
