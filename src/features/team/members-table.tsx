import { Trans, useLingui } from "@lingui/react/macro";
import { useCallback, useEffect, useRef } from "react";
import { useNavigate } from "react-router";

import type { Member } from "#src/api/member-schemas.ts";
import type { useMembers } from "#src/api/members.ts";
import { useErrorWords } from "#src/domain/error-words.ts";
import type { useFilters } from "#src/domain/filters/use-filters.ts";
import { MemberName } from "#src/domain/member-name.tsx";
import { useLoadMore } from "#src/domain/use-load-more.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";
import { paths } from "#src/paths.ts";
import { announce } from "#src/ui/announcer.tsx";
import { Button } from "#src/ui/button.tsx";
import { DataTable } from "#src/ui/data-table/data-table.tsx";
import type { TableColumn } from "#src/ui/data-table/table-types.ts";
import { EmptyState } from "#src/ui/empty-state.tsx";

import { LastActive } from "./last-active.tsx";
import { MemberMarks } from "./member-marks.tsx";
import { isHidden, memberTitle, useFactorState } from "./member-words.ts";
import { sortOf, type teamFilters } from "./team-filters.ts";

interface MembersTableProps {
  list: ReturnType<typeof useMembers>;
  filters: ReturnType<typeof useFilters<keyof typeof teamFilters>>;
}

/** The members of the organization, each leading to their page. */
export function MembersTable({ list, filters }: MembersTableProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const errorWords = useErrorWords();
  const columns = useColumns();
  const more = useLoadMore(list, list.restart, () => announce(t`The list has changed and starts anew.`));
  const onSeen = useStill((ids: readonly string[]) => {
    const middle = ids[Math.floor(ids.length / 2)];
    if (middle !== undefined) list.see(middle);
  });

  return (
    <DataTable
      busy={list.isPlaceholderData}
      columns={columns}
      empty={<NobodyFound filters={filters} unreadable={list.data?.unreadable ?? 0} />}
      label={t`Members`}
      minWidth={42}
      more={{
        // Not while the list begins anew, nor where it could not.
        has: list.hasNextPage && !list.isRefetching && (list.error === null || more.failed),
        load: more.loadOne,
        loading: list.isFetchingNextPage,
        error: more.failed ? errorWords(list.error) : null,
        retry: more.loadOne,
      }}
      onOpen={(member) => void navigate(paths.member(member.id))}
      onSeen={onSeen}
      onSort={(sort) => filters.set("sort", [sort])}
      pending={list.isPending}
      rowId={({ id }) => id}
      rowName={(member) => t`${memberTitle(member)}, ${inAFewWords(member.email)}`}
      rows={list.data?.members ?? []}
      sort={sortOf(filters.values.sort[0])}
      total={list.data?.total ?? 0}
    />
  );
}

function useColumns(): TableColumn<Member>[] {
  const { t, i18n } = useLingui();
  const factorState = useFactorState();
  return [
    {
      id: "member",
      header: t`Member`,
      track: "minmax(13.5rem, 6fr)",
      primary: true,
      sort: { ascending: "name", descending: "-name" },
      cell: (member) => (
        <div className="grid min-w-0 gap-1">
          <MemberName member={member} />
          <MemberMarks member={member} />
        </div>
      ),
    },
    {
      id: "role",
      header: t`Role`,
      track: "minmax(5.5rem, 3fr)",
      cell: ({ role }) => <bdi dir="auto">{inAFewWords(role) || t`Unknown`}</bdi>,
    },
    {
      id: "sessions",
      header: t`Active sessions`,
      track: "4.5rem",
      sort: { ascending: "sessions", descending: "-sessions", first: "descending" },
      cell: (member) => (
        <ActiveSessions member={member}>{i18n.number(member.activeSessions ?? 0)}</ActiveSessions>
      ),
    },
    {
      id: "last-active",
      header: t`Last active`,
      track: "minmax(6rem, 3fr)",
      sort: { ascending: "last_active", descending: "-last_active", first: "descending" },
      cell: (member) => <LastActive member={member} />,
    },
    {
      id: "second-factor",
      header: t`Second factor`,
      track: "minmax(6.5rem, 3fr)",
      cell: ({ secondFactors }) => factorState(secondFactors),
    },
  ];
}

function ActiveSessions({ member, children }: { member: Member; children: string }) {
  if (isHidden(member)) {
    return (
      <span className="text-ink-soft">
        <Trans>Not shown: the member opted out</Trans>
      </span>
    );
  }
  if (member.activeSessions === null) return <Trans>Unknown</Trans>;
  return <span className="tabular-nums">{children}</span>;
}

function NobodyFound({ filters, unreadable }: Pick<MembersTableProps, "filters"> & { unreadable: number }) {
  const { t } = useLingui();
  if (unreadable > 0) return <EmptyState title={t`Nobody who can be shown`} />;
  return (
    <EmptyState
      action={
        filters.count > 0 && (
          <Button onClick={filters.clear}>
            <Trans>Show everybody</Trans>
          </Button>
        )
      }
      title={t`Nobody found`}
    >
      <Trans>No name, e-mail address or role matches.</Trans>
    </EmptyState>
  );
}

/** The same function for as long as this stands. */
function useStill<Args extends unknown[]>(wanted: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(wanted);
  useEffect(() => {
    latest.current = wanted;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
