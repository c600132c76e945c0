import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useRef } from "react";

import type { Session } from "#src/api/schemas.ts";
import type { useSessionsList } from "#src/api/sessions.ts";
import { concernOf } from "#src/domain/concern.ts";
import { announce } from "#src/ui/announcer.tsx";
import { Button } from "#src/ui/button.tsx";
import { Check } from "#src/ui/icons.tsx";
import { Notice } from "#src/ui/notice.tsx";

interface AttentionSummaryProps {
  list: ReturnType<typeof useSessionsList>;
  /** In the order of the page. */
  sessions: Session[];
  /** Signed in since, and not yet in the page. */
  fresh: readonly Session[];
  /** Moves to the row of this session. */
  onShow: (id: string) => void;
  /** The same for one that is not yet in the page. */
  onShowFresh: (id: string) => void;
}

const deservesLook = (session: Session) => concernOf(session) !== "none";
const isDoubted = (session: Session) => deservesLook(session) && session.verdict?.value === "not_me";

/** Whether there is anything to worry about, and the way there. Promises nothing that is not known. */
export function AttentionSummary({ list, sessions, fresh, onShow, onShowFresh }: AttentionSummaryProps) {
  const { t } = useLingui();
  const last = useRef("");
  const { data } = list;
  const count = Math.max(data?.attentionCount ?? 0, [...sessions, ...fresh].filter(deservesLook).length);
  const doubted = [...sessions, ...fresh].filter(isDoubted).length;

  /** To the next one in the page, which may have to be loaded first; after the last to the first. */
  async function review() {
    const latest = fresh.find(deservesLook);
    if (latest) {
      last.current = latest.id;
      return onShowFresh(latest.id);
    }
    let marked = sessions.filter(deservesLook);
    let next = marked.findIndex(({ id }) => id === last.current) + 1;
    let more = list.hasNextPage;
    while (next >= marked.length && more) {
      const { data: loaded, hasNextPage, error } = await list.fetchNextPage();
      marked = loaded?.sessions.filter(deservesLook) ?? marked;
      next = marked.findIndex(({ id }) => id === last.current) + 1;
      more = hasNextPage && !error;
    }
    const found = marked[next] ?? marked[0];
    if (!found) return announce(t`They cannot be shown here.`);
    last.current = found.id;
    onShow(found.id);
  }

  if (count > 0) {
    return (
      <Notice
        action={
          <Button onClick={() => void review()} pending={list.isFetchingNextPage}>
            <Plural value={count} one="Review # session" other="Review # sessions" />
          </Button>
        }
        title={
          doubted > 0 ? (
            <Plural
              value={doubted}
              one="# session that was not you is still signed in"
              other="# sessions that were not you are still signed in"
            />
          ) : (
            <Plural value={count} one="# session deserves a look" other="# sessions deserve a look" />
          )
        }
        tone="warning"
      />
    );
  }
  // Of rows that were not read, or are old, nobody knows.
  if (!data || data.unreadable > 0 || list.isRefetchError) return null;
  return (
    <p className="flex gap-2 text-ink-soft">
      <Check className="text-success" />
      {sessions.every(hasPlace) ? (
        <Trans>Everything looks familiar</Trans>
      ) : (
        <Trans>Nothing stands out, but not every place can be shown: look at devices and times</Trans>
      )}
    </p>
  );
}

// A private address needs none.
function hasPlace({ ip, location }: Session): boolean {
  return ip.scope === "private" || Boolean(location?.city ?? location?.countryCode);
}
