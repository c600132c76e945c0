import type { Backend } from "./backend.ts";
import { newToken } from "./ids.ts";
import { refuse } from "./problems.ts";

/** A list as it stood when its first page was asked for, and how far it was read. */
export interface Cursor {
  readonly ids: readonly string[];
  readonly from: number;
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
  const { question, limit, cursor } = request;
  const { ids, from } = cursor === null ? { ids: list(), from: 0 } : restOf(backend, cursor, question);
  const items: T[] = [];
  let read = from;
  while (read < ids.length && items.length < limit) {
    const item = row(ids[read++] ?? "");
    if (item !== null) items.push(item);
  }
  // What has gone meanwhile is no reason for another page.
  while (read < ids.length && row(ids[read] ?? "") === null) read++;
  const more = read < ids.length;
  const next = backend.scenario.overlaps ? Math.max(from + 1, read - 1) : read;
  return {
    items,
    // All cursors of one list share its ids.
    nextCursor: more ? keep(backend, { ids, from: next, question, at: backend.now() }) : null,
  };
}

function restOf(backend: Backend, name: string, question: string): Cursor {
  const cursor = backend.cursors.get(name);
  if (!cursor || cursor.question !== question || cursor.at + KEPT_MS < backend.now())
    return refuse("invalid-cursor", {});
  return cursor;
}

function keep({ cursors }: Backend, cursor: Cursor): string {
  const name = newToken();
  cursors.set(name, cursor);
  for (const old of [...cursors.keys()].slice(0, -KEPT)) cursors.delete(old);
  return name;
}
