import type { Db } from "#mocks/db.ts";
import type { ItemTraits, TerminationRow } from "#mocks/rows-of-acts.ts";

/** The session or device at a place in the set of a wide act: a device as it was then. `null`: nobody knows any more. */
export function itemAt(db: Db, { ends, ids, devices }: TerminationRow, index: number): ItemTraits | null {
  if (ends === "trust") return devices[index] ?? null;
  const session = db.sessions.get(ids[index] ?? "");
  if (!session) return null;
  const { userId, client, location } = session;
  return { userId, client, location };
}
