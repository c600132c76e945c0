import type { Session } from "#src/api/schemas.ts";

/** What a list showed when a person last had it read. */
export interface Shown {
  /** The rows as they were last seen, in the order in which they stand. */
  readonly rows: readonly Session[];
  /** When that was, by the server's clock, in milliseconds since 1970. */
  readonly since: number;
}

export interface SteadyList {
  /** What stands in the list now: nothing has moved, and nothing has come between. */
  readonly shown: Shown;
  /** Signed in since, and not shown yet; the newest first. */
  readonly fresh: readonly Session[];
  /** Shown, but no longer in the server's list; in the order in which they stand. */
  readonly departed: ReadonlySet<string>;
}

// Who signs in while the list is on its way from the server is not in it.
const UNDER_WAY_MS = 10_000;

/** The list as the server has it at the moment `now` of its clock. */
export function asRead(sessions: readonly Session[], now: number): SteadyList {
  return { shown: { rows: sessions, since: now - UNDER_WAY_MS }, fresh: [], departed: new Set() };
}

/**
 * The list while the panel reads it anew by itself: every row keeps its place under the pointer and the focus.
 * Who signed in since waits to be asked for, older rows (of a further page) come at the end, and a row that has
 * gone stays where it is, to say what became of it. Only those go that were seen to have ended: by the person's own act.
 */
export function readAnew({ rows, since }: Shown, sessions: readonly Session[]): SteadyList {
  const now = new Map(sessions.map((session) => [session.id, session]));
  const known = new Set(rows.map(({ id }) => id));
  const unknown = sessions.filter(({ id }) => !known.has(id));
  const fresh = unknown
    .filter((session) => signedInAt(session) > since)
    .toSorted((a, b) => signedInAt(b) - signedInAt(a));
  const further = unknown.filter((session) => signedInAt(session) <= since);
  const gone = rows.filter(({ id, status }) => !now.has(id) && status !== "ended");
  const departed = new Set(gone.map(({ id }) => id));
  const kept = rows.flatMap((row) => {
    const session = now.get(row.id);
    return session ? [session] : departed.has(row.id) ? [row] : [];
  });
  return { shown: { rows: [...kept, ...further], since }, fresh, departed };
}

function signedInAt({ createdAt }: Session): number {
  return Date.parse(createdAt);
}
