import { useLingui } from "@lingui/react/macro";

import type { Session } from "#src/api/schemas.ts";
import { describeMoment } from "#src/lib/time.ts";
import { useNow } from "#src/lib/use-now.ts";

import { useClientName } from "./client-name.ts";
import { useMomentWords } from "./moment.tsx";
import { usePlace } from "./place.ts";

const USUAL_ENDING = 4;

/**
 * A name for each session that no other in the list has: "Chrome on Windows, London, United Kingdom, 3 days ago",
 * and the end of its public id where that is still not enough. Keyed by id.
 */
export function useSessionLabels(): (sessions: Session[]) => Map<string, string> {
  const { t } = useLingui();
  const label = useSessionLabel();
  return (sessions) => {
    const labels = new Map(sessions.map((session) => [session.id, label(session)]));
    const sharing = new Map<string, string[]>();
    for (const [id, words] of labels) {
      const ids = sharing.get(words);
      if (ids) ids.push(id);
      else sharing.set(words, [id]);
    }
    for (const [words, ids] of sharing) {
      if (ids.length === 1) continue;
      const length = tellingLength(ids);
      for (const id of ids) {
        const ending = id.slice(-length);
        labels.set(id, t`${words}, id ending in ${ending}`);
      }
    }
    return labels;
  };
}

/** How much of the ids' ends it takes to tell them apart; ids differ, so some length does. */
export function tellingLength(ids: string[]): number {
  let length = USUAL_ENDING;
  while (new Set(ids.map((id) => id.slice(-length))).size < ids.length) length++;
  return length;
}

/** A session in one line. Several sessions can share it. */
export function useSessionLabel(): (session: Session) => string {
  const { t } = useLingui();
  const clientName = useClientName();
  const place = usePlace();
  const momentWords = useMomentWords();
  const now = useNow();
  return (session) => {
    const client = clientName(session.client);
    const where = place(session);
    const { kind } = describeMoment(session.lastActiveAt, now);
    const known = kind === "active-now" ? t`active now` : momentWords(session.lastActiveAt);
    const when = kind === "unknown" ? t`last active unknown` : known;
    return t`${client}, ${where}, ${when}`;
  };
}
