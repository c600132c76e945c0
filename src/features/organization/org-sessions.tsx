import { Plural, useLingui } from "@lingui/react/macro";
import { useNavigate } from "react-router";

import type { Listed } from "#src/api/org-list.ts";
import type { OrgSession } from "#src/api/org-session-schemas.ts";
import { useOrgSessions, useOrgSessionsNow } from "#src/api/org-sessions.ts";
import { Failure } from "#src/domain/failure.tsx";
import { FilterBar } from "#src/domain/filters/filter-bar.tsx";
import { SectionTabs } from "#src/domain/section-tabs.tsx";
import { LazyOrgSessionDrawer } from "#src/domain/session-details/org-session-lazy.ts";
import { overList } from "#src/domain/session-link.tsx";
import { StaleNotice } from "#src/domain/stale-notice.tsx";
import { TerminationsUnderWay } from "#src/domain/termination/termination-lazy.ts";
import { useTerminationDialog } from "#src/domain/termination/use-termination-dialog.tsx";
import { Whose } from "#src/domain/whose.ts";
import { paths } from "#src/paths.ts";
import { DataTable } from "#src/ui/data-table/data-table.tsx";
import { PageHeading } from "#src/ui/page-heading.tsx";

import { HiddenMembers } from "./hidden-members.tsx";
import { NoMatch } from "./no-match.tsx";
import { ResultLine } from "./result-line.tsx";
import { rowElement } from "./row-element.ts";
import { SelectionBar } from "./selection-bar.tsx";
import { useSessionColumns } from "./session-columns.tsx";
import { sessionFilterOf, sessionQuestionOf, USUAL_SORT, type SessionFilters } from "./session-filters.ts";
import { SignOutEveryone, SignOutMatching, SignOutRow, SignOutSelected } from "./sign-out-buttons.tsx";
import { UnreadableRows } from "./unreadable-rows.tsx";
import { useHeedDenial } from "./use-heed-denial.ts";
import { useMoreRows } from "./use-more-rows.ts";
import { useRowNames } from "./use-row-names.ts";
import { useSessionKinds } from "./use-session-kinds.ts";
import { useTableSelection } from "./use-table-selection.ts";

interface OrgSessionsProps {
  filters: SessionFilters;
  openId: string | undefined;
  /** The address of a session over the table. */
  pathTo: (id: string) => string;
  onClose: () => void;
}

/** Everybody's sessions in one table: found, looked at, signed out. */
export function OrgSessions({ filters, openId, pathTo, onClose }: OrgSessionsProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const question = sessionQuestionOf(filters);
  const { list, rows, onSeen, fresh, restart } = useOrgSessions(question);
  const { data } = list;
  useHeedDenial(list.error, fresh.error);
  const now = useOrgSessionsNow(question, list.isPlaceholderData ? undefined : data).data;
  const kinds = useSessionKinds(data?.facets ?? null);
  const more = useMoreRows(list, restart);
  const rowName = useRowNames(rows);
  const columns = useSessionColumns(rowName, pathTo);
  const termination = useTerminationDialog();
  const selection = useTableSelection(
    rows,
    JSON.stringify(sessionFilterOf(filters)),
    ({ status }) => status !== "ended",
  );
  const done = { onFinished: selection.clear };
  const rowActions = (row: Listed<OrgSession>) => (
    <SignOutRow
      name={rowName(row)}
      onPress={(request) => termination.open(request, { returnFocus: () => rowElement(row.id) })}
      session={row}
    />
  );

  return (
    <div data-wide="">
      <PageHeading
        actions={<SignOutEveryone onPress={(request) => termination.open(request)} />}
        lead={
          data && (
            <Plural
              value={now?.activeCount ?? data.count}
              one="# active session in the organization"
              other="# active sessions in the organization"
            />
          )
        }
      >
        {t`Sessions & devices`}
      </PageHeading>
      <SectionTabs current="sessions" scope="organization" />
      <TerminationsUnderWay />
      <FilterBar filters={filters} freeText={{ name: "q", label: t`Search sessions` }} kinds={kinds} />
      {list.isLoadingError ? (
        <Failure
          error={list.error}
          onRetry={() => void list.refetch()}
          pending={list.isFetching}
          title={t`The organization’s sessions could not be loaded`}
        />
      ) : (
        <>
          <ResultLine
            answer={data?.facets}
            busy={list.isPlaceholderData}
            dropped={selection.dropped}
            fresh={now?.created ?? 0}
            onShow={restart}
            restarted={more.restarted}
            words={
              data && filters.values.status.length === 0 ? (
                <Plural
                  value={data.total}
                  one="# session that is active or signing out"
                  other="# sessions that are active or signing out"
                />
              ) : (
                data && <Plural value={data.total} one="# session" other="# sessions" />
              )
            }
          />
          {fresh.error && <StaleNotice error={fresh.error} onRetry={fresh.retry} since={fresh.readAt} />}
          <UnreadableRows count={data?.unreadable ?? 0} />
          <Whose value={{ own: false, sessionsPath: paths.orgSessions(), sessionPath: pathTo }}>
            <DataTable
              busy={list.isPlaceholderData}
              columns={columns}
              empty={<NoMatch filters={filters} unreadable={data?.unreadable ?? 0} />}
              label={t`Sessions of the organization`}
              more={more}
              onOpen={(row) => void navigate(pathTo(row.id), { state: overList, preventScrollReset: true })}
              onSeen={onSeen}
              onSort={(sort) => filters.set("sort", sort === USUAL_SORT ? [] : [sort])}
              openId={openId}
              pending={list.isPending}
              rowActions={rowActions}
              rowId={({ id }) => id}
              rowName={rowName}
              rows={rows ?? []}
              selection={selection.table}
              sort={question.sort ?? USUAL_SORT}
              total={data?.total ?? 0}
            />
          </Whose>
          <SelectionBar selection={selection} total={data?.total ?? 0}>
            {selection.all ? (
              <SignOutMatching
                count={data?.total ?? 0}
                onPress={() =>
                  termination.open({ target: "matching_sessions", filter: sessionFilterOf(filters) }, done)
                }
              />
            ) : (
              <SignOutSelected
                count={selection.chosen.length}
                onPress={() => termination.open({ target: "sessions", ids: selection.chosen }, done)}
              />
            )}
          </SelectionBar>
          <HiddenMembers count={data?.hiddenMembers ?? 0} />
        </>
      )}
      {openId !== undefined && (
        <LazyOrgSessionDrawer
          id={openId}
          key={openId}
          listed={rows?.find(({ id }) => id === openId)}
          onClose={onClose}
          returnFocus={() => rowElement(openId)}
          sessionPath={pathTo}
        />
      )}
      {termination.dialog}
    </div>
  );
}
