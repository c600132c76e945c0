import { useLingui } from "@lingui/react/macro";
import { useId, useState } from "react";

import type { Termination, TerminationRequest } from "#src/api/termination-schemas.ts";
import { useRest } from "#src/domain/use-rest.ts";
import { AlertDialog } from "#src/ui/alert-dialog.tsx";

import { useActWords } from "./act-words.ts";
import { PlanFailure } from "./plan-failure.tsx";
import { PlanForm } from "./plan-form.tsx";
import { PlanSkeleton } from "./plan-skeleton.tsx";
import { PlanSummary } from "./plan-summary.tsx";
import { PlanView } from "./plan-view.tsx";
import { useProblemWords } from "./problem-words.ts";
import { ReportSummary } from "./report-summary.tsx";
import { Report } from "./report.tsx";
import { useSubjectWords, type Subject } from "./subject.ts";
import { Unread } from "./unread.tsx";
import { useOwnChoice } from "./use-own-choice.ts";
import { usePlan } from "./use-plan.ts";
import { useReport } from "./use-report.ts";
import { useRun } from "./use-run.ts";

interface TerminationDialogProps {
  request: TerminationRequest;
  subject?: Subject | undefined;
  /** What to begin with, and where to keep what is typed for the next time: the dialog forgets it on closing. */
  reason: string;
  onReason: (request: TerminationRequest, reason: string) => void;
  onClose: () => void;
  onBegun?: ((termination: Termination) => void) | undefined;
  onFinished?: ((termination: Termination) => void) | undefined;
  returnFocus: () => HTMLElement | null;
}

/** Shows what a wide act would reach before it does, asks why, and sees it through. */
export function TerminationDialog(props: TerminationDialogProps) {
  const [act, setAct] = useState({ request: props.request, reason: props.reason, turn: 0 });
  return (
    <Dialog
      {...props}
      key={act.turn}
      onPlan={(request, reason) => setAct({ request, reason, turn: act.turn + 1 })}
      onReason={(reason) => props.onReason(act.request, reason)}
      reason={act.reason}
      request={act.request}
      subject={stillOf(act, props) ? props.subject : undefined}
    />
  );
}

/** Whether the page's words hold of what is planned by now: filters do if the same is planned anew, one row does not. */
function stillOf(
  act: { request: TerminationRequest; turn: number },
  { request, subject }: TerminationDialogProps,
): boolean {
  if (act.turn === 0) return true;
  return subject !== undefined && "filters" in subject && act.request.target === request.target;
}

interface DialogProps extends Omit<TerminationDialogProps, "onReason"> {
  onReason: (reason: string) => void;
  onPlan: (request: TerminationRequest, reason: string) => void;
}

/**
 * Focus starts on Cancel, although there are fields: they come with the plan, later than the dialog, and nothing is to
 * be typed before that is read (APG, alert dialog: the least destructive).
 */
function Dialog(props: DialogProps) {
  const { request, reason, onReason, onClose, onPlan, returnFocus } = props;
  const { t } = useLingui();
  const form = useId();
  const words = useActWords();
  const subject = useSubjectWords()(props.subject);
  const own = useOwnChoice(request);
  const problemWords = useProblemWords();
  const [begun, setBegun] = useState<string | null>(null);
  const { plan, shown, before, ...planning } = usePlan(begun === null ? own.request : null);
  const { termination, error, retry } = useReport(begun, (finished) => props.onFinished?.(finished));
  const run = useRun({
    onBegun(answer) {
      onReason("");
      setBegun(answer.id);
      props.onBegun?.(answer);
    },
    onExpired: planning.renew,
  });
  const rest = useRest(run.state.step === "failed" ? run.state.error : null);
  const dialog = { onClose, open: true, returnFocus, wide: true };

  if (begun !== null) {
    return (
      <AlertDialog
        {...dialog}
        cancelLabel={t`Close`}
        confirmDisabled
        confirmLabel={null}
        description={termination && <ReportSummary termination={termination} />}
        title={termination ? words.report(termination) : t`Under way`}
      >
        {error && <Unread error={error} onRetry={retry} state={termination?.state} />}
        {termination && <Report onPlan={onPlan} termination={termination} />}
      </AlertDialog>
    );
  }
  const nothing = shown?.total === 0;
  const wrong = problemWords(run.problems);
  const missing = [wrong.reason, wrong.name].filter(Boolean).join(" ") || undefined;
  const again = run.state.step === "failed" || run.state.step === "unknown";
  return (
    <AlertDialog
      {...dialog}
      cancelLabel={nothing ? t`Close` : t`Cancel`}
      confirmDisabled={!shown || nothing}
      confirmLabel={again ? t`Try again` : shown && words.confirm(shown)}
      confirmRests={rest ?? (plan || planning.pending ? undefined : t`It has to be planned first.`)}
      danger
      description={shown ? <PlanSummary plan={shown} /> : t`Asking the server what this would reach.`}
      form={form}
      missing={missing}
      pending={run.pending || (shown !== null && planning.pending)}
      title={words.title(own.request, shown, subject)}
    >
      <div className="space-y-4">
        {!shown && planning.pending && <PlanSkeleton />}
        {!planning.pending && (
          <PlanFailure onRetry={planning.retry} request={own.request} state={planning.state} />
        )}
        {shown && <PlanView before={before} plan={shown} subject={subject} stale={planning.pending} />}
        {shown && !nothing && (
          <PlanForm
            id={form}
            onReason={onReason}
            own={own}
            plan={plan}
            reason={reason}
            run={run}
            shown={shown}
          />
        )}
      </div>
    </AlertDialog>
  );
}
