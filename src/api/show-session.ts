import type { QueryClient } from "@tanstack/react-query";

import type { ApiClient } from "./client.ts";
import type { Session } from "./schemas.ts";
import { sessionQuery } from "./session.ts";
import { sessionsQuery } from "./sessions.ts";

/** The server's own answer about a session stands wherever that session is shown, until the lists are read anew. */
export function showSession(queryClient: QueryClient, client: ApiClient, session: Session): void {
  queryClient.setQueryData(
    sessionQuery(client, session.id).queryKey,
    (details) => details && { ...details, ...session },
  );
  changeListed(queryClient, client, (listed) => (listed.id === session.id ? session : listed));
}

/** The same of sessions of which the server has said no more than that they have ended. */
export function showEnded(queryClient: QueryClient, client: ApiClient, ids: readonly string[]): void {
  const ended = new Set(ids);
  changeListed(queryClient, client, (listed) =>
    ended.has(listed.id) ? { ...listed, status: "ended" } : listed,
  );
}

function changeListed(
  queryClient: QueryClient,
  client: ApiClient,
  change: (session: Session) => Session,
): void {
  for (const group of ["signed-in", "ended"] as const) {
    queryClient.setQueryData(
      sessionsQuery(client, group).queryKey,
      (list) =>
        list && {
          ...list,
          pages: list.pages.map((page) => ({ ...page, sessions: page.sessions.map(change) })),
        },
    );
  }
}
