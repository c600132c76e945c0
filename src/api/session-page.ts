import { read } from "./client.ts";
import { readRows } from "./list-schema.ts";
import { sessionPageSchema, sessionSchema, type Session } from "./schemas.ts";

/** A page of sessions, with the rows that were not as the contract says kept apart and counted. */
export interface SessionPage {
  sessions: Session[];
  unreadable: number;
  nextCursor: string | null;
  total: number;
  activeCount: number;
  attentionCount: number;
}

/** Reads a page row by row. Throws `ApiError` of kind `unreadable` if the page as a whole is none. */
export async function readSessionPage(answer: Parameters<typeof read>[0]): Promise<SessionPage> {
  const { items, ...envelope } = await read(answer, sessionPageSchema);
  const { rows: sessions, unreadable } = readRows(items, sessionSchema);
  return { ...envelope, sessions, unreadable };
}
