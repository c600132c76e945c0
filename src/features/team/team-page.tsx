import { Plural, Trans, useLingui } from "@lingui/react/macro";

import { useMembers } from "#src/api/members.ts";
import { Failure } from "#src/domain/failure.tsx";
import { FreeText } from "#src/domain/filters/free-text.tsx";
import { UnreadableFilters } from "#src/domain/filters/unreadable-filters.tsx";
import { useFilters } from "#src/domain/filters/use-filters.ts";
import { StaleNotice } from "#src/domain/stale-notice.tsx";
import { ActButton } from "#src/domain/termination/act-button.tsx";
import { TerminationsUnderWay } from "#src/domain/termination/termination-lazy.ts";
import { useTerminationDialog } from "#src/domain/termination/use-termination-dialog.tsx";
import { useHeedDenial } from "#src/domain/use-heed-denial.ts";
import { useRest } from "#src/domain/use-rest.ts";
import { Button } from "#src/ui/button.tsx";
import { KeyboardHelp } from "#src/ui/data-table/keyboard-help.tsx";
import { Refresh } from "#src/ui/icons.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { PageHeading } from "#src/ui/page-heading.tsx";

import { MembersTable } from "./members-table.tsx";
import { sortOf, teamFilters } from "./team-filters.ts";
import { Totals } from "./totals.tsx";

/** Who belongs to the organization, and how many sessions each has (seed 003). */
export function TeamPage() {
  const { t } = useLingui();
  const filters = useFilters(teamFilters);
  const list = useMembers({ q: filters.values.q[0] ?? "", sort: sortOf(filters.values.sort[0]) });
  const termination = useTerminationDialog();
  const rest = useRest(list.error ?? list.live.error);
  useHeedDenial(list.error, list.live.error);
  const { data } = list;
  const restart = () => void list.restart();

  return (
    <div data-wide="">
      <PageHeading
        actions={
          <>
            <Button
              disabledReason={rest}
              onClick={restart}
              pending={list.isRefetching || list.live.isRefetching}
            >
              <Refresh className="size-4 sm:-ms-0.5" />
              <span className="max-sm:sr-only">
                <Trans>Refresh</Trans>
              </span>
            </Button>
            <ActButton
              onClick={() => termination.open({ target: "everyone", includeOwn: false })}
              permission="pf.sessions.terminate_org"
              variant="caution"
            >
              <Trans>Sign out everyone</Trans>
            </ActButton>
          </>
        }
        lead={data && <Totals {...data} busy={list.isPlaceholderData} question={filters.values.q[0] ?? ""} />}
      >
        {t`Team`}
      </PageHeading>
      <TerminationsUnderWay />
      <section aria-label={t`Filters`} className="mb-4 grid gap-3">
        <div className="flex flex-wrap items-end justify-between gap-x-4">
          <FreeText
            label={t`Search members`}
            onChange={(text) => filters.set("q", [text], { replace: true })}
            value={filters.values.q[0] ?? ""}
          />
          <KeyboardHelp opens />
        </div>
        <UnreadableFilters filters={filters} kinds={[]} textName="q" />
      </section>
      {list.isLoadingError ? (
        <Failure
          error={list.error}
          onRetry={() => void list.refetch()}
          pending={list.isRefetching}
          title={t`The team could not be loaded`}
        />
      ) : (
        <div className="grid gap-4">
          {(list.isRefetchError || list.live.isRefetchError) && (
            <StaleNotice
              error={list.isRefetchError ? list.error : list.live.error}
              onRetry={restart}
              since={list.isRefetchError ? list.dataUpdatedAt : list.live.dataUpdatedAt}
            />
          )}
          {data && data.unreadable > 0 && (
            <Notice tone="warning">
              <Plural
                one="# member could not be read and is not shown. “Sign out everyone” includes them."
                other="# members could not be read and are not shown. “Sign out everyone” includes them."
                value={data.unreadable}
              />
            </Notice>
          )}
          {list.changed && (
            <Notice
              action={
                <Button onClick={restart}>
                  <Trans>Show it as it is now</Trans>
                </Button>
              }
            >
              <Trans>The list has changed since it was read.</Trans>
            </Notice>
          )}
          <MembersTable filters={filters} list={list} />
        </div>
      )}
      {termination.dialog}
    </div>
  );
}
