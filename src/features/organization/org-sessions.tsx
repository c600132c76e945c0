import { Plural, useLingui } from "@lingui/react/macro";
import { useNavigate } from "react-router";

import type { Listed } from "#src/api/org-list.ts";
import type { OrgSession } from "#src/api/org-session-schemas.ts";
import { useNewSessions, useOrgSessions } from "#src/api/org-sessions.ts";
import { Failure } from "#src/domain/failure.tsx";
import { FilterBar } from "#src/domain/filters/filter-bar.tsx";
import { filterWords } from "#src/domain/filters/filter-words.ts";
import { SectionTabs } from "#src/domain/section-tabs.tsx";
import { LazyOrgSessionDrawer } from "#src/domain/session-details/org-session-lazy.ts";
import { overList } from "#src/domain/session-link.tsx";
import { TerminationsUnderWay } from "#src/domain/termination/termination-lazy.ts";
import { useTerminationDialog } from "#src/domain/termination/use-termination-dialog.tsx";
import { useUnderWay } from "#src/domain/termination/use-under-way.ts";
import { useHeedDenial } from "#src/domain/use-heed-denial.ts";
import { Whose } from "#src/domain/whose.ts";
import { paths } from "#src/paths.ts";
import { DataTable } from "#src/ui/data-table/data-table.tsx";
import { PageHeading } from "#src/ui/page-heading.tsx";

import { afterSelection } from "./focus-table.ts";
import { HiddenMembers } from "./hidden-members.tsx";
import { ListProblem } from "./list-problem.tsx";
import { NoMatch } from "./no-match.tsx";
import { RefreshList } from "./refresh-list.tsx";
import { ResultLine } from "./result-line.tsx";
import { rowAction, rowElement } from "./row-element.ts";
import { SelectionBar } from "./selection-bar.tsx";
import { useSessionColumns } from "./session-columns.tsx";
import { SessionCount } from "./session-count.tsx";
import { sessionFilterOf, sessionQuestionOf, USUAL_SORT, type SessionFilters } from "./session-filters.ts";
import { SignOutEveryone, SignOutMatching, SignOutRow, SignOutSelected } from "./sign-out-buttons.tsx";
import { UnreadableRows } from "./unreadable-rows.tsx";
import { useMoreRows } from "./use-more-rows.ts";
import { useRowNames } from "./use-row-names.ts";
import { useSessionKinds } from "./use-session-kinds.ts";
import { onlyOne, useTableSelection } from "./use-table-selection.ts";

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
  const { list, rows, onSeen, fresh, counts, changed, restart } = useOrgSessions(question);
  const { data } = list;
  useHeedDenial(list.error, fresh.error);
  const created = useNewSessions(question, list.isPlaceholderData ? undefined : data);
  const kinds = useSessionKinds(data?.facets ?? null);
  const more = useMoreRows(list, restart);
  const rowName = useRowNames(rows);
  const isUnderWay = useUnderWay();
  const columns = useSessionColumns({ rowName, pathTo, isUnderWay });
  const termination = useTerminationDialog();
  const selection = useTableSelection(
    rows,
    JSON.stringify(sessionFilterOf(filters)),
    (session) => session.status !== "ended" && !isSkipped(session),
  );
  const acting = { onBegun: selection.drop, returnFocus: afterSelection };
  const rest = list.isPlaceholderData ? t`The list is being read.` : undefined;
  const only = onlyOne(rows, selection.chosen);
  const rowActions = (row: Listed<OrgSession>) => (
    <SignOutRow
      name={rowName(row)}
      onPress={(request) =>
        termination.open(request, { returnFocus: () => rowAction(row.id), subject: { session: row } })
      }
      session={row}
    />
  );

  return (
    <div data-wide="">
      <PageHeading
        actions={
          <>
            <RefreshList error={list.error ?? fresh.error} list={list} restart={restart} />
            <SignOutEveryone onPress={(request) => termination.open(request)} />
          </>
        }
        lead={
          counts && (
            <Plural
              value={counts.count}
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
            changed={changed}
            dropped={selection.dropped}
            fresh={created}
            onShow={restart}
            opens
            restarted={more.restarted}
            words={counts && <SessionCount rows={rows} status={filters.values.status} total={counts.total} />}
          />
          <ListProblem fresh={fresh} list={list} restart={restart} />
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
              selection={{ ...selection.table, never: isSkipped }}
              sort={question.sort ?? USUAL_SORT}
              total={data?.total ?? 0}
            />
          </Whose>
          <SelectionBar rest={rest} selection={selection} total={counts?.total ?? 0}>
            {selection.all ? (
              <SignOutMatching
                count={counts?.total ?? 0}
                rest={rest}
                onPress={() =>
                  termination.open(
                    { target: "matching_sessions", filter: sessionFilterOf(filters) },
                    { ...acting, subject: { filters: filterWords(filters.values, kinds, filters.values.q) } },
                  )
                }
              />
            ) : (
              <SignOutSelected
                count={selection.chosen.length}
                rest={rest}
                onPress={() =>
                  termination.open(
                    { target: "sessions", ids: selection.chosen },
                    { ...acting, subject: only && { session: only } },
                  )
                }
              />
            )}
          </SelectionBar>
          <HiddenMembers count={counts?.hiddenMembers ?? 0} />
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

/** Whether no act from here reaches it, whatever is chosen. */
function isSkipped({ current, protected: isProtected }: OrgSession): boolean {
  return current || isProtected;
}
