import { recordAudit } from "./audit.ts";
import type { Backend } from "./backend.ts";
import type { Carried } from "./carrier.ts";
import type { OperationId } from "./contract.ts";
import type { Db } from "./db.ts";
import { refuse } from "./problems.ts";
import type { AuditOrigin, AuditRow, AuditTarget } from "./rows-of-acts.ts";
import type { CredentialChange } from "./rows-of-requests.ts";
import type { SessionRow } from "./rows.ts";
import { clientFrom } from "./user-agent.ts";

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
  /** What the audit entry tells besides, also if it is refused. */
  about: AuditAbout;
  /** What the answer does to the browser's credential. */
  credential: CredentialChange | null;
  /** Headers that only this answer has. */
  headers: [string, string][];
  /**
   * Writes the audit entry of an effect or a refusal, and gives its id. `actor`: where it is not who came with the
   * request; `action`: where the operation does what is another's as well.
   */
  readonly record: (
    outcome: AuditRow["outcome"],
    cause: string,
    actor?: AuditRow["actor"],
    action?: OperationId,
  ) => string;
}

type AuditAbout = Pick<AuditRow, "reason" | "terminationId" | "ends" | "policy">;

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
    about: {},
    credential: null,
    headers: [],
    record(
      outcome,
      cause,
      actor = session && { userId: session.userId, sessionId: session.id },
      action = operation,
    ) {
      const user = actor && db.users.get(actor.userId);
      const address = session?.ip.address ?? user?.home.ip.address ?? null;
      return recordAudit(backend, {
        organizationId: user?.organizationId ?? null,
        actor: actor && { ...actor, name: user?.name ?? null },
        action,
        targets: call.targets.map((target) => withTraits(db, target)),
        outcome,
        cause,
        from: { address, userAgent: carried.userAgent, ...originOf(call, actor) },
        requestId,
        ...call.about,
      });
    },
  };
  return call;
}

/** What is known of where a request came from: its session, or else the browser and where the person lives. */
function originOf(
  { db, session, carried, targets }: Call,
  actor: AuditRow["actor"],
): Pick<AuditOrigin, "client" | "ip" | "location"> {
  const opened = actor?.sessionId ? db.sessions.get(actor.sessionId) : undefined;
  const tried = db.users.get(targets[0]?.userId ?? "");
  const { ip = null, location = null } = opened ?? session ?? tried?.home ?? {};
  return { client: clientFrom(carried.userAgent), ip, location };
}

/** What a session or device is like now, so that the entry can tell of it when it is long gone. */
function withTraits(db: Db, target: AuditTarget): AuditTarget {
  const session = target.sessionId === null ? undefined : db.sessions.get(target.sessionId);
  if (session) return { client: session.client, location: session.location, ...target };
  const device = target.deviceId == null ? undefined : db.devices.get(target.deviceId);
  if (!device) return target;
  const { name, lastSeen } = device;
  return { name, client: lastSeen.client, location: lastSeen.location, ...target };
}
