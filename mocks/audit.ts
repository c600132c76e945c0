import type { Backend } from "./backend.ts";
import { type Db, nextNumber } from "./db.ts";
import { idFor } from "./ids.ts";
import type { AuditRow } from "./rows-of-acts.ts";
import type { SessionRow } from "./rows.ts";

/** Writes one line: who did what, on whom, when, from where, with what outcome. Gives its id. */
export function recordAudit(backend: Backend, entry: Omit<AuditRow, "id" | "at">): string {
  const { db } = backend;
  const id = idFor("aud", `audit ${nextNumber(db, "audit")}`);
  db.put("audit", { id, at: backend.now(), ...entry });
  return id;
}

/** The line of what somebody did in a session of theirs, without a request to this backend. */
export function recordBySession(
  db: Db,
  { id, userId, client, ip, location }: SessionRow,
  { action, cause, at }: { action: "signIn" | "signOut"; cause: "signed_in" | "signed_out"; at: number },
): void {
  const user = db.users.get(userId);
  db.put("audit", {
    id: idFor("aud", `audit ${nextNumber(db, "audit")}`),
    at,
    organizationId: user?.organizationId ?? null,
    actor: { userId, sessionId: id, name: user?.name ?? null },
    action,
    targets: [{ sessionId: id, userId, outcome: action === "signIn" ? "opened" : "ended", client, location }],
    outcome: "done",
    cause,
    from: { address: ip.address, userAgent: "", client, ip, location },
    requestId: null,
  });
}
