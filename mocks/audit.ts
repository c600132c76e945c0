import type { Backend } from "./backend.ts";
import { nextNumber } from "./db.ts";
import { idFor } from "./ids.ts";
import type { AuditRow } from "./rows.ts";

/** Writes one line: who did what, on whom, when, from where, with what outcome. Gives its id. */
export function recordAudit(backend: Backend, entry: Omit<AuditRow, "id" | "at">): string {
  const { db } = backend;
  const id = idFor("aud", `audit ${nextNumber(db, "audit")}`);
  db.put("audit", { id, at: backend.now(), ...entry });
  return id;
}
