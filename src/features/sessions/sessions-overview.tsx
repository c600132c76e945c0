import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ComponentProps } from "react";

import { useMe } from "#src/api/me.ts";
import { useRefreshSessions, useSessionsList } from "#src/api/sessions.ts";
import { Failure } from "#src/domain/failure.tsx";
import { SectionTabs } from "#src/domain/section-tabs.tsx";
import { useSessionLabels } from "#src/domain/session-label.ts";
import { useSignOutDialog } from "#src/domain/sign-out/use-sign-out-dialog.tsx";
import { StaleNotice } from "#src/domain/stale-notice.tsx";
import { useRest } from "#src/domain/use-rest.ts";
import { useSteadyList } from "#src/domain/use-steady-list.ts";
import { useAfterPaint } from "#src/lib/use-after-paint.ts";
import { Button } from "#src/ui/button.tsx";
import { Refresh } from "#src/ui/icons.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { PageHeading } from "#src/ui/page-heading.tsx";

import { AttentionSummary } from "./attention-summary.tsx";
import { CurrentSessionCard } from "./current-session-card.tsx";
import { withOneCurrent } from "./current-session.ts";
import { LazyEndedSessions, LazyNewSessions, LazySessionPictures } from "./lazy.ts";
import { OtherSessions } from "./other-sessions.tsx";
import { SessionsSkeleton } from "./sessions-skeleton.tsx";
import { SignOutMany } from "./sign-out-many.tsx";
import { useShownRow } from "./use-shown-row.ts";

/** Not among what the first rows wait for. */
function Later(props: ComponentProps<typeof LazySessionPictures> & { staleIsSaid: boolean }) {
  return (
    useAfterPaint() && (
      <>
        <LazySessionPictures {...props} />
        <LazyEndedSessions staleIsSaid={props.staleIsSaid} />
      </>
    )
  );
}

/** Where one is signed in: this session, the others, and those that ended lately. */
export function SessionsOverview() {
  const { t } = useLingui();
  const { sessionId } = useMe();
  const list = useSessionsList("signed-in");
  const { data } = list;
  const sessions = withOneCurrent(data?.sessions ?? [], sessionId);
  const { shown, show } = useShownRow(data !== undefined);
  const refresh = useRefreshSessions();
  const rest = useRest(list.error);

  const marked = sessions.filter((session) => session.current);
  const current = marked.length === 1 ? marked[0] : undefined;
  const ending = sessions.filter(({ status }) => status === "ending").length;
  const others = sessions.filter((session) => session !== current);
  const steady = useSteadyList(others, data);
  const labels = useSessionLabels()([...(current ? [current] : []), ...steady.rows, ...steady.fresh]);
  const signOut = useSignOutDialog();

  function readAll() {
    void refresh().then(steady.settle);
  }

  /** The newest, where none is named. */
  function showNew(id = steady.fresh[0]?.id) {
    steady.settle();
    if (id !== undefined) show(id);
  }

  return (
    <>
      <PageHeading
        lead={
          data && (
            <>
              <span>
                <Plural value={data.activeCount} one="# active session" other="# active sessions" />
              </span>
              {ending > 0 && (
                <span>
                  {" · "}
                  <Plural value={ending} one="# still ending" other="# still ending" />
                </span>
              )}
            </>
          )
        }
        actions={
          <Button disabledReason={rest} onClick={readAll} pending={list.isRefetching}>
            <Refresh className="size-4 sm:-ms-0.5" />
            <span className="max-sm:sr-only">
              <Trans>Refresh</Trans>
            </span>
          </Button>
        }
      >
        {t`Sessions & devices`}
      </PageHeading>
      <SectionTabs current="sessions" />

      {list.isPending && <SessionsSkeleton />}
      {list.isLoadingError && (
        <>
          <Failure
            error={list.error}
            onRetry={refresh}
            pending={list.isRefetching}
            title={t`Your sessions could not be loaded`}
          />
          <div className="flex flex-col items-center gap-3 text-center">
            <p className="text-ink-soft">
              <Trans>You can still ask the server to sign them out:</Trans>
            </p>
            <SignOutMany list={null} onSignOut={signOut.ask} />
          </div>
        </>
      )}
      {data && (
        <div className="flex flex-col gap-8">
          {steady.fresh.length > 0 && (
            <LazyNewSessions labels={labels} onShow={() => showNew()} sessions={steady.fresh} />
          )}
          <div className="grid gap-4">
            {list.isRefetchError && (
              <StaleNotice error={list.error} since={list.dataUpdatedAt} onRetry={refresh} />
            )}
            {data.unreadable > 0 && (
              <Notice tone="warning">
                <Plural
                  value={data.unreadable}
                  one="# session could not be read and is not shown. “Sign out other sessions” includes it."
                  other="# sessions could not be read and are not shown. “Sign out other sessions” includes them."
                />
              </Notice>
            )}
            <AttentionSummary
              list={list}
              fresh={steady.fresh}
              onShow={show}
              onShowFresh={showNew}
              sessions={[
                ...(current ? [current] : []),
                ...steady.rows.filter(({ id }) => !steady.departed.has(id)),
              ]}
            />
            {current ? (
              <CurrentSessionCard
                label={labels.get(current.id) ?? ""}
                onSignOut={() => signOut.ask({ kind: "one", session: current })}
                session={current}
              />
            ) : (
              <Notice tone="warning">
                <Trans>
                  The server did not say clearly which of these sessions is the one you are using now. Before
                  you sign out a single one, make sure that it is not this one.
                </Trans>
              </Notice>
            )}
            <SignOutMany list={{ ...data, sessions, others, current }} onSignOut={signOut.ask} />
          </div>
          <OtherSessions
            current={current}
            labels={labels}
            list={list}
            onSignOut={signOut.ask}
            retried={signOut.retried}
            departed={steady.departed}
            sessions={steady.rows}
            shown={shown}
          />
          <Later onShow={show} sessions={sessions} staleIsSaid={list.isRefetchError} />
        </div>
      )}
      {signOut.dialog}
    </>
  );
}
