import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMemo, useState } from "react";
import { useNavigate } from "react-router";

import type { AuditEntry } from "#src/api/audit-schemas.ts";
import { useAudit } from "#src/api/audit.ts";
import { useErrorWords } from "#src/domain/error-words.ts";
import { Failure } from "#src/domain/failure.tsx";
import { FilterBar } from "#src/domain/filters/filter-bar.tsx";
import { useFilters } from "#src/domain/filters/use-filters.ts";
import { useExactTime } from "#src/domain/moment.tsx";
import { overList } from "#src/domain/session-link.tsx";
import { StaleNotice } from "#src/domain/stale-notice.tsx";
import { TerminationsUnderWay } from "#src/domain/termination/termination-lazy.ts";
import { useLoadMore } from "#src/domain/use-load-more.ts";
import { useHasPermission } from "#src/permissions/permission.ts";
import { announce } from "#src/ui/announcer.tsx";
import { Button } from "#src/ui/button.tsx";
import { DataTable } from "#src/ui/data-table/data-table.tsx";
import { KeyboardHelp } from "#src/ui/data-table/keyboard-help.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { PageHeading } from "#src/ui/page-heading.tsx";

import { useEntryTitle } from "./action-words.ts";
import { auditFilterOf, auditFilters, isTurnedRound } from "./audit-filters.ts";
import { DateFields } from "./date-fields.tsx";
import { useEntryAddress } from "./entry-address.ts";
import { EntryCount } from "./entry-count.tsx";
import { FreshEntries } from "./fresh-entries.tsx";
import { HistoryNotice } from "./history-notice.tsx";
import { LazyEntryDrawer, LazyExportDialog } from "./lazy.ts";
import { useAuditColumns } from "./use-audit-columns.tsx";
import { useAuditKinds } from "./use-audit-kinds.tsx";
import { useHistoryOf } from "./use-history-of.ts";
import { useShowFirst } from "./use-show-first.ts";

const none: AuditEntry[] = [];

/** Who did what in the organization: filtered by the address, the newest first, and never moving under the eye. */
export function AuditLog({ openId }: { openId: string | undefined }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const maySeeActs = useHasPermission("pf.sessions.view_org");
  const filters = useFilters(auditFilters);
  const filter = useMemo(() => auditFilterOf(filters.values), [filters.values]);
  const list = useAudit(filter);
  const { data, fresh } = list;
  const entries = data?.entries ?? none;
  const [target] = filters.values.target;
  const historyOf = useHistoryOf();
  const history = target === undefined ? null : historyOf(target, entries);
  const kinds = useAuditKinds(entries, history);
  const columns = useAuditColumns();
  const errorWords = useErrorWords();
  const title = useEntryTitle();
  const exact = useExactTime();
  const address = useEntryAddress();
  const [exporting, setExporting] = useState(false);
  const showFirst = useShowFirst(entries);
  const startsAnew = t`The list has changed and starts anew.`;
  const more = useLoadMore(list, list.restart, () => announce(startsAnew));

  return (
    <div data-wide="">
      <PageHeading
        actions={
          <Button
            aria-haspopup="dialog"
            disabledReason={data?.total === 0 ? t`There is nothing to export.` : undefined}
            onClick={() => setExporting(true)}
            onFocus={LazyExportDialog.preload}
            onPointerEnter={LazyExportDialog.preload}
          >
            <Trans>Export</Trans>
          </Button>
        }
        lead={
          <Trans>
            Who did what with sessions, devices and accounts. Nobody can change or remove an entry.
          </Trans>
        }
      >
        {t`Audit log`}
      </PageHeading>
      {maySeeActs && <TerminationsUnderWay />}
      {history && <HistoryNotice history={history} onShowAll={() => filters.set("target", [])} />}
      <FilterBar filters={filters} freeText={{ name: "q", label: t`Search the log` }} kinds={kinds}>
        <DateFields filters={filters} />
      </FilterBar>
      <div className="grid gap-4">
        {isTurnedRound(filters.values) && (
          <Notice
            action={
              <Button onClick={() => filters.set("until", [])}>
                <Trans>Take out of the address</Trans>
              </Button>
            }
            tone="warning"
          >
            <Trans>“Until” is before “Since”: it is ignored.</Trans>
          </Notice>
        )}
        <div className="flex min-h-8 flex-wrap items-center justify-between gap-x-4">
          <EntryCount
            busy={list.isPlaceholderData}
            question={filters.search.toString()}
            total={data?.total}
          />
          <KeyboardHelp opens />
        </div>
        {fresh.count > 0 && (
          <FreshEntries
            {...fresh}
            onShow={() => {
              showFirst(fresh.first);
              void list.showFresh();
            }}
          />
        )}
        {list.isRefetchError && (
          <StaleNotice error={list.error} onRetry={() => void list.restart()} since={list.dataUpdatedAt} />
        )}
        {data && list.newest.isError && !list.isRefetchError && (
          <StaleNotice
            error={list.newest.error}
            onRetry={() => void list.newest.refetch()}
            since={list.dataUpdatedAt}
          />
        )}
        {data && data.unreadable > 0 && (
          <Notice tone="warning">
            <Plural
              one="# entry could not be read and is not shown."
              other="# entries could not be read and are not shown."
              value={data.unreadable}
            />
          </Notice>
        )}
        {more.restarted && <Notice>{startsAnew}</Notice>}
        {list.isLoadingError ? (
          <Failure
            error={list.error}
            onRetry={() => void list.refetch()}
            pending={list.isRefetching}
            title={t`The audit log could not be loaded`}
          />
        ) : (
          <DataTable
            busy={list.isPlaceholderData}
            columns={columns}
            empty={
              data &&
              data.unreadable === 0 && (
                <EmptyState
                  title={filters.count > 0 ? t`No entry matches` : t`Nothing has been recorded yet`}
                />
              )
            }
            label={t`Audit log`}
            more={{
              // Not while the list begins anew, nor where it could not.
              has: list.hasNextPage && !list.isRefetching && (list.error === null || more.failed),
              load: more.loadOne,
              loading: list.isFetchingNextPage,
              error: more.failed ? errorWords(list.error) : null,
              retry: more.loadOne,
            }}
            onOpen={({ id }) => {
              LazyEntryDrawer.preload();
              void navigate(address(id), { state: overList, preventScrollReset: true });
            }}
            onSort={() => {}}
            openId={openId}
            pending={list.isPending}
            rowId={({ id }) => id}
            rowName={(entry) => `${title(entry)}, ${exact(entry.at)}, ${entry.id}`}
            rows={entries}
            sort=""
            total={data?.total ?? 0}
          />
        )}
      </div>
      {exporting && (
        <LazyExportDialog filter={filter} filtered={filters.count > 0} onClose={() => setExporting(false)} />
      )}
    </div>
  );
}
