import { Plural, useLingui } from "@lingui/react/macro";

import type { OrgDevice } from "#src/api/org-device-schemas.ts";
import { useOrgDevices } from "#src/api/org-devices.ts";
import type { Listed } from "#src/api/org-list.ts";
import { Failure } from "#src/domain/failure.tsx";
import { FilterBar } from "#src/domain/filters/filter-bar.tsx";
import { filterWords } from "#src/domain/filters/filter-words.ts";
import { useFilters } from "#src/domain/filters/use-filters.ts";
import { SectionTabs } from "#src/domain/section-tabs.tsx";
import { TerminationsUnderWay } from "#src/domain/termination/termination-lazy.ts";
import { useTerminationDialog } from "#src/domain/termination/use-termination-dialog.tsx";
import { useHeedDenial } from "#src/domain/use-heed-denial.ts";
import { DataTable } from "#src/ui/data-table/data-table.tsx";
import { PageHeading } from "#src/ui/page-heading.tsx";

import { useDeviceColumns } from "./device-columns.tsx";
import { deviceFilterOf, deviceFilters, deviceQuestionOf, USUAL_SORT } from "./device-filters.ts";
import { afterSelection } from "./focus-table.ts";
import { HiddenMembers } from "./hidden-members.tsx";
import { ListProblem } from "./list-problem.tsx";
import { NoMatch } from "./no-match.tsx";
import { RefreshList } from "./refresh-list.tsx";
import { ResultLine } from "./result-line.tsx";
import { RevokeMatching, RevokeRow, RevokeSelected } from "./revoke-buttons.tsx";
import { rowAction } from "./row-element.ts";
import { SelectionBar } from "./selection-bar.tsx";
import { UnreadableRows } from "./unreadable-rows.tsx";
import { useDeviceKinds } from "./use-device-kinds.ts";
import { useDeviceNames } from "./use-device-names.ts";
import { useMoreRows } from "./use-more-rows.ts";
import { onlyOne, useTableSelection } from "./use-table-selection.ts";

/** Everybody's devices in one table, and their trust revoked. */
export function OrgDevicesPage() {
  const { t } = useLingui();
  const filters = useFilters(deviceFilters);
  const question = deviceQuestionOf(filters);
  const { list, rows, onSeen, fresh, counts, changed, restart } = useOrgDevices(question);
  const { data } = list;
  useHeedDenial(list.error, fresh.error);
  const kinds = useDeviceKinds(data?.facets ?? null);
  const more = useMoreRows(list, restart);
  const { nameOf, rowName } = useDeviceNames(rows);
  const columns = useDeviceColumns(nameOf, rowName);
  const termination = useTerminationDialog();
  const filter = deviceFilterOf(filters);
  const selection = useTableSelection(rows, JSON.stringify(filter), ({ trust }) => trust !== null);
  const acting = { onBegun: selection.drop, returnFocus: afterSelection };
  const rest = list.isPlaceholderData ? t`The list is being read.` : undefined;
  const only = onlyOne(rows, selection.chosen);
  const rowActions = (row: Listed<OrgDevice>) => (
    <RevokeRow
      device={row}
      name={rowName(row)}
      onPress={(request) =>
        termination.open(request, { returnFocus: () => rowAction(row.id), subject: { device: row } })
      }
    />
  );

  return (
    <div data-wide="">
      <PageHeading
        actions={<RefreshList error={list.error ?? fresh.error} list={list} restart={restart} />}
        lead={
          counts && (
            <Plural
              value={counts.count}
              one="# trusted device in the organization"
              other="# trusted devices in the organization"
            />
          )
        }
      >
        {t`Sessions & devices`}
      </PageHeading>
      <SectionTabs current="devices" scope="organization" />
      <TerminationsUnderWay />
      <FilterBar filters={filters} freeText={{ name: "q", label: t`Search devices` }} kinds={kinds} />
      {list.isLoadingError ? (
        <Failure
          error={list.error}
          onRetry={() => void list.refetch()}
          pending={list.isFetching}
          title={t`The organization’s devices could not be loaded`}
        />
      ) : (
        <>
          <ResultLine
            answer={data?.facets}
            busy={list.isPlaceholderData}
            changed={changed}
            dropped={selection.dropped}
            fresh={0}
            onShow={restart}
            restarted={more.restarted}
            words={counts && <Plural value={counts.total} one="# device" other="# devices" />}
          />
          <ListProblem fresh={fresh} list={list} restart={restart} />
          <UnreadableRows count={data?.unreadable ?? 0} />
          <DataTable
            actionsTrack="7.5rem"
            busy={list.isPlaceholderData}
            columns={columns}
            empty={<NoMatch filters={filters} unreadable={data?.unreadable ?? 0} />}
            label={t`Devices of the organization`}
            more={more}
            onSeen={onSeen}
            onSort={(sort) => filters.set("sort", sort === USUAL_SORT ? [] : [sort])}
            pending={list.isPending}
            rowActions={rowActions}
            rowId={({ id }) => id}
            rowName={rowName}
            rows={rows ?? []}
            selection={{ ...selection.table, never: ({ trust }) => trust === null }}
            sort={question.sort ?? USUAL_SORT}
            total={data?.total ?? 0}
          />
          <SelectionBar rest={rest} selection={selection} total={counts?.total ?? 0}>
            {selection.all ? (
              <RevokeMatching
                count={counts?.total ?? 0}
                rest={rest}
                onPress={() =>
                  termination.open(
                    { target: "matching_devices", filter },
                    { ...acting, subject: { filters: filterWords(filters.values, kinds, filters.values.q) } },
                  )
                }
              />
            ) : (
              <RevokeSelected
                count={selection.chosen.length}
                rest={rest}
                onPress={() =>
                  termination.open(
                    { target: "devices", ids: selection.chosen },
                    { ...acting, subject: only && { device: only } },
                  )
                }
              />
            )}
          </SelectionBar>
          <HiddenMembers count={counts?.hiddenMembers ?? 0} />
        </>
      )}
      {termination.dialog}
    </div>
  );
}
