import type { Backend } from "./backend.ts";
import { newToken } from "./ids.ts";
import { refuse } from "./problems.ts";

/** The rest of a list, as it stood when its first page was asked for. */
export interface Cursor {
  readonly ids: readonly string[];
  /** Who asked for what: a cursor is good for nothing else. */
  readonly question: string;
  readonly at: number;
}

const KEPT_MS = 15 * 60_000;
const KEPT = 200;

/**
 * A page of a list that stays whole while rows come, go and move: the order is that of the first page. `question`
 * names the list and its filter; `row` gives what is to be shown, or null where it no longer belongs to the list.
 */
export function page<T>(
  backend: Backend,
  request: { question: string; limit: number; cursor: string | null },
  list: () => readonly string[],
  row: (id: string) => T | null,
): { items: T[]; nextCursor: string | null } {
  const ids = request.cursor === null ? list() : restOf(backend, request.cursor, request.question);
  const items: T[] = [];
  let read = 0;
  while (read < ids.length && items.length < request.limit) {
    const item = row(ids[read++] ?? "");
    if (item !== null) items.push(item);
  }
  const rest = ids.slice(read);
  const more = rest.some((id) => row(id) !== null);
  return {
    items,
    nextCursor: more ? keep(backend, { ids: rest, question: request.question, at: backend.now() }) : null,
  };
}

function restOf(backend: Backend, name: string, question: string): readonly string[] {
  const cursor = backend.cursors.get(name);
  if (!cursor || cursor.question !== question || cursor.at + KEPT_MS < backend.now())
    return refuse("invalid-cursor", {});
  return cursor.ids;
}

function keep({ cursors }: Backend, cursor: Cursor): string {
  const name = newToken();
  cursors.set(name, cursor);
  for (const old of [...cursors.keys()].slice(0, -KEPT)) cursors.delete(old);
  return name;
}
