import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { useNavigate } from "react-router";

import { useMemberSessions } from "#src/api/member-rows.ts";
import type { Member } from "#src/api/member-schemas.ts";
import { EndedRow } from "#src/domain/ended-row.tsx";
import { LazyOrgSessionDrawer } from "#src/domain/session-details/org-session-lazy.ts";
import { useSessionLabels } from "#src/domain/session-label.ts";
import { useUnderWay } from "#src/domain/termination/use-under-way.ts";
import { useSteadyList } from "#src/domain/use-steady-list.ts";
import { paths } from "#src/paths.ts";
import { Button } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { LazyVirtualLines, MANY_LINES } from "#src/ui/lines-lazy.ts";
import { Notice } from "#src/ui/notice.tsx";
import { PlainLines } from "#src/ui/plain-lines.tsx";

import { EndedSessions } from "./ended-sessions.tsx";
import { MemberSessionRow } from "./member-session-row.tsx";
import { RowsSection } from "./rows-section.tsx";
import type { MemberActs } from "./use-member-acts.ts";

const USUAL_HEIGHT = 92;

interface MemberSessionsProps {
  member: Member;
  acts: MemberActs;
  openId: string | undefined;
}

/** Where a member is signed in, and which sessions ended lately. */
export function MemberSessions({ member, acts, openId }: MemberSessionsProps) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const list = useMemberSessions(member.id, "signed-in");
  const ended = useMemberSessions(member.id, "ended");
  const isUnderWay = useUnderWay();
  const steady = useSteadyList(list.data?.rows ?? [], list.data);
  const over = new Map(ended.data?.rows.map((session) => [session.id, session]));
  const labels = useSessionLabels()([...steady.rows, ...steady.fresh]);
  const settle = useSettled(acts.finished, list.data, steady.settle);
  const Lines = steady.rows.length > MANY_LINES ? LazyVirtualLines : PlainLines;
  const shown = i18n.number(list.data?.rows.length ?? 0);
  const total = i18n.number(list.data?.total ?? 0);
  const fresh = steady.fresh.length;
  const opened = [...(list.data?.rows ?? []), ...over.values()].find(({ id }) => id === openId);

  const renderLine = (index: number) => {
    const session = steady.rows[index];
    if (!session) return null;
    const label = labels.get(session.id) ?? "";
    return (
      <div className="border-t border-line group-first/line:border-t-0">
        {steady.departed.has(session.id) ? (
          <EndedRow label={label} session={over.get(session.id) ?? session} />
        ) : (
          <MemberSessionRow
            isProtected={member.protected}
            label={label}
            onSignOut={() => acts.ask({ target: "sessions", ids: [session.id] }, { session })}
            session={session}
            underWay={isUnderWay({ ...session, member, protected: member.protected })}
          />
        )}
      </div>
    );
  };

  return (
    <>
      <RowsSection
        heading={<Trans>Signed in</Trans>}
        list={list}
        notice={
          fresh > 0 && (
            <Notice
              action={
                <Button onClick={settle}>
                  <Plural one="Show # new session" other="Show # new sessions" value={fresh} />
                </Button>
              }
            >
              <Trans>This member has signed in since the list was read.</Trans>
            </Notice>
          )
        }
        words={{
          loading: t`Loading the sessions`,
          failed: t`The sessions could not be loaded`,
          unreadable: (
            <Plural
              one="# session could not be read and is not shown."
              other="# sessions could not be read and are not shown."
              value={list.data?.unreadable ?? 0}
            />
          ),
          shown: (
            <Trans>
              {shown} of {total} sessions shown
            </Trans>
          ),
        }}
      >
        {steady.rows.length === 0 ? (
          <EmptyState
            title={
              (list.data?.unreadable ?? 0) > 0 ? t`No session that can be shown` : t`Not signed in anywhere`
            }
          />
        ) : (
          <Lines
            keys={steady.rows.map(({ id }) => id)}
            renderLine={renderLine}
            usualHeight={USUAL_HEIGHT}
            wanted={openId}
          />
        )}
      </RowsSection>
      <EndedSessions besides={steady.departed} list={ended} />
      {openId !== undefined && (
        <LazyOrgSessionDrawer
          id={openId}
          key={openId}
          listed={opened}
          onClose={() => void navigate(paths.member(member.id), { preventScrollReset: true })}
        />
      )}
    </>
  );
}

/** Lets go what an act from here has ended, as soon as the list is read after it. Gives the same by hand. */
function useSettled(finished: number, reading: unknown, settle: () => void): () => void {
  const last = useRef({ finished, reading });
  useEffect(() => {
    if (last.current.finished === finished || last.current.reading === reading) return;
    last.current = { finished, reading };
    settle();
  });
  useEffect(() => {
    if (last.current.finished === finished) last.current = { finished, reading };
  }, [finished, reading]);
  return settle;
}
