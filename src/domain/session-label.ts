import { useLingui } from "@lingui/react/macro";

import type { Session } from "#src/api/schemas.ts";
import { describeMoment } from "#src/lib/time.ts";
import { useNow } from "#src/lib/use-now.ts";

import { useClientName } from "./client-name.ts";
import { useMomentWords } from "./moment.tsx";
import { usePlace } from "./place.ts";

/**
 * A name for each session that no other in the list has: "Chrome on Windows, London, United Kingdom, 3 days ago",
 * and the end of its public id where that is still not enough. Keyed by id.
 */
export function useSessionLabels(): (sessions: Session[]) => Map<string, string> {
  const { t } = useLingui();
  const label = useSessionLabel();
  return (sessions) => {
    const labels = new Map(sessions.map((session) => [session.id, label(session)]));
    const uses = new Map<string, number>();
    for (const words of labels.values()) uses.set(words, (uses.get(words) ?? 0) + 1);
    for (const [id, words] of labels) {
      const ending = id.slice(-4);
      if ((uses.get(words) ?? 0) > 1) labels.set(id, t`${words}, id ending in ${ending}`);
    }
    return labels;
  };
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
    const active = describeMoment(session.lastActiveAt, now).kind === "active-now";
    const when = active ? t`active now` : momentWords(session.lastActiveAt);
    return t`${client}, ${where}, ${when}`;
  };
}
