import { recordAudit } from "./audit.ts";
import type { Backend } from "./backend.ts";
import type { Carried } from "./carrier.ts";
import type { OperationId } from "./contract.ts";
import type { Db } from "./db.ts";
import { refuse } from "./problems.ts";
import type { AuditRow, AuditTarget, CredentialChange, SessionRow } from "./rows.ts";

/** One request, as an operation sees it. */
export interface Call {
  readonly backend: Backend;
  readonly db: Db;
  readonly now: number;
  readonly operation: OperationId;
  readonly carried: Carried;
  /** The session that the credential belongs to, ended or not. */
  readonly session: SessionRow | null;
  /** The request's JSON. Refuses with 400 if it is none. */
  readonly json: () => unknown;
  /** On whom the operation acts: for the audit entry, also if it is refused. */
  targets: AuditTarget[];
  /** What the answer does to the browser's credential. */
  credential: CredentialChange | null;
  /** Headers that only this answer has. */
  headers: [string, string][];
  /** Writes the audit entry of an effect or a refusal. `actor`: where it is not who came with the request. */
  readonly record: (outcome: AuditRow["outcome"], cause: string, actor?: AuditRow["actor"]) => void;
}

const LONGEST_BODY = 256 * 1024;

export function createCall({
  requestId,
  text,
  ...known
}: Pick<Call, "backend" | "operation" | "carried" | "session" | "now"> & {
  requestId: string;
  text: string;
}): Call {
  const { backend, operation, carried, session } = known;
  const { db } = backend;
  const call: Call = {
    ...known,
    db,
    json() {
      if (text.length > LONGEST_BODY)
        return refuse("invalid-request", {}, { detail: "The body is too long" });
      try {
        return JSON.parse(text) as unknown;
      } catch {
        return refuse("invalid-request", {}, { detail: "The body is not JSON" });
      }
    },
    targets: [],
    credential: null,
    headers: [],
    record(outcome, cause, actor = session && { userId: session.userId, sessionId: session.id }) {
      const user = actor && db.users.get(actor.userId);
      const address = session?.ip.address ?? user?.home.ip.address ?? null;
      recordAudit(backend, {
        organizationId: user?.organizationId ?? null,
        actor,
        action: operation,
        targets: call.targets,
        outcome,
        cause,
        from: { address, userAgent: carried.userAgent },
        requestId,
      });
    },
  };
  return call;
}
