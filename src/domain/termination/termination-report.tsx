import { Trans, useLingui } from "@lingui/react/macro";

import { ApiError } from "#src/api/errors.ts";
import type { Termination } from "#src/api/termination-schemas.ts";
import { Failure } from "#src/domain/failure.tsx";
import { Link } from "#src/domain/link.tsx";
import { Moment } from "#src/domain/moment.tsx";
import { ReasonLines } from "#src/domain/reason-lines.tsx";
import { inAFewWords } from "#src/lib/visible-text.ts";
import { paths } from "#src/paths.ts";
import { useHasPermission } from "#src/permissions/permission.ts";
import { Card } from "#src/ui/card.tsx";
import { DescriptionList, Fact } from "#src/ui/description-list.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { RemoteText } from "#src/ui/remote-text.tsx";

import { useActWords } from "./act-words.ts";
import { Asked } from "./asked.tsx";
import { PlanGroups } from "./plan-groups.tsx";
import { PlanSkeleton } from "./plan-skeleton.tsx";
import { ReportSummary } from "./report-summary.tsx";
import { Report } from "./report.tsx";
import { SkippedList } from "./skipped-list.tsx";
import { Unread } from "./unread.tsx";
import { useReport } from "./use-report.ts";
import { useTerminationDialog } from "./use-termination-dialog.tsx";

/** All that is known of a wide act, while it runs and for a day after it. */
export function TerminationReport({ id }: { id: string }) {
  const { t } = useLingui();
  const { termination, error, pending, retry } = useReport(id);
  if (termination) {
    return (
      <>
        {error && <Unread error={error} onRetry={retry} state={termination.state} />}
        <Whole termination={termination} />
      </>
    );
  }
  if (error instanceof ApiError && error.status === 404) return <NotKept />;
  return (
    <Card className="p-5">
      {error ? (
        <Failure
          error={error}
          onRetry={retry}
          pending={pending}
          title={t`How this stands could not be read.`}
        />
      ) : (
        <PlanSkeleton />
      )}
    </Card>
  );
}

function Whole({ termination }: { termination: Termination }) {
  const words = useActWords();
  const { open, dialog } = useTerminationDialog();
  const { actor, reason, skipped, startedAt, finishedAt, auditEntryId, state } = termination;
  const mayViewAudit = useHasPermission("pf.audit.view");
  return (
    <div className="space-y-6">
      <Card as="section" className="space-y-4 p-5">
        <div>
          <h2 className="text-base font-semibold">{words.report(termination)}</h2>
          <p className="mt-1 text-ink-soft">
            <ReportSummary termination={termination} />
          </p>
        </div>
        {state !== "planned" && (
          <Report onPlan={(request, why) => open(request, { reason: why })} termination={termination} />
        )}
      </Card>
      <Card as="section" className="px-5 py-2">
        <DescriptionList>
          <Fact term={<Trans>What was asked for</Trans>}>
            <Asked termination={termination} />
          </Fact>
          <Fact term={<Trans>By</Trans>}>
            <RemoteText>{inAFewWords(actor.name)}</RemoteText>{" "}
            <span className="text-ink-soft">
              <RemoteText>{inAFewWords(actor.email)}</RemoteText>
            </span>
          </Fact>
          {reason !== null && (
            <Fact term={<Trans>Reason</Trans>}>
              <ReasonLines reason={reason} />
            </Fact>
          )}
          {startedAt !== null && (
            <Fact term={<Trans>Begun</Trans>}>
              <Moment timestamp={startedAt} />
            </Fact>
          )}
          {finishedAt !== null && (
            <Fact term={<Trans>Finished</Trans>}>
              <Moment timestamp={finishedAt} />
            </Fact>
          )}
          {auditEntryId !== null && mayViewAudit && (
            <Fact term={<Trans>Audit log</Trans>}>
              <Link className="underline underline-offset-4" to={paths.auditEntry(auditEntryId)}>
                <Trans>Audit entry</Trans>
              </Link>
            </Fact>
          )}
        </DescriptionList>
      </Card>
      {(termination.total > 0 || skipped.length > 0) && (
        <Card as="section" className="space-y-4 p-5">
          <h2 className="text-base font-semibold">
            <Trans>What was planned</Trans>
          </h2>
          {termination.total > 0 && <PlanGroups plan={termination} />}
          <SkippedList termination={termination} />
        </Card>
      )}
      {dialog}
    </div>
  );
}

function NotKept() {
  const mayViewAudit = useHasPermission("pf.audit.view");
  return (
    <Card>
      <EmptyState
        action={
          mayViewAudit && (
            <Link className="underline underline-offset-4" to={paths.audit()}>
              <Trans>To the audit log</Trans>
            </Link>
          )
        }
        title={<Trans>There is no such report</Trans>}
      >
        <Trans>A report is kept for a day after its end. The audit log keeps what was done.</Trans>
      </EmptyState>
    </Card>
  );
}
