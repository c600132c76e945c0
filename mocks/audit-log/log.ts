import type { Backend } from "#mocks/backend.ts";
import type { ActivityAction } from "#mocks/contract.ts";
import type { AuditRow } from "#mocks/rows.ts";

import { actionOf } from "./action.ts";
import { endingsIn } from "./endings.ts";

const KEPT_MS = 400 * 24 * 3_600_000;

/** An entry of the log with its name in the contract. */
export interface LogEntry {
  readonly row: AuditRow;
  readonly action: ActivityAction;
}

/** All entries of an organization, the newest first: what was done here, before, and what ended by itself. */
export function logOf({ db, now }: Pick<Backend, "db" | "now">, organizationId: string): LogEntry[] {
  const oldest = now() - KEPT_MS;
  const entries: LogEntry[] = [];
  for (const rows of [db.audit.values(), endingsIn(db, organizationId, now()), db.earlier.values()])
    for (const row of rows) {
      if (row.organizationId !== organizationId || row.at < oldest) continue;
      const action = actionOf(row);
      if (action !== null) entries.push({ row, action });
    }
  return entries.toSorted((a, b) => b.row.at - a.row.at || (a.row.id < b.row.id ? -1 : 1));
}

/** The entry of that id. */
export function entryIn(
  backend: Pick<Backend, "db" | "now">,
  organizationId: string,
  id: string,
): LogEntry | null {
  const known = backend.db.audit.get(id) ?? backend.db.earlier.get(id);
  const row = known ?? endingsIn(backend.db, organizationId, backend.now()).find((one) => one.id === id);
  if (row?.organizationId !== organizationId || row.at < backend.now() - KEPT_MS) return null;
  const action = actionOf(row);
  return action === null ? null : { row, action };
}
