import type {
  Client,
  IpAddress,
  Location,
  OperationId,
  PolicyEdit,
  TerminationGroup,
  TerminationKind,
  TerminationRequest,
  TerminationSkip,
  VerdictValue,
} from "./contract.ts";

// What was done, and what is to be.

export interface AuditRow {
  readonly id: string;
  readonly at: number;
  readonly organizationId: string | null;
  /** `name`: as it was then. */
  readonly actor: {
    readonly userId: string;
    readonly sessionId: string | null;
    readonly name?: string | null;
  } | null;
  /** `endSession`: a session ended by itself. */
  readonly action: OperationId | "openSession" | "endSession" | HostAction;
  readonly targets: readonly AuditTarget[];
  readonly outcome: "done" | "accepted" | "partial" | "refused" | "failed";
  /** Why: the cause of an ending, or the problem type of a refusal. */
  readonly cause: string;
  readonly from: AuditOrigin;
  readonly requestId: string | null;
  /** What an administrator wrote. */
  readonly reason?: string;
  /** The wide act that this entry is of: what became of its items is told there. */
  readonly terminationId?: string;
  readonly ends?: TerminationRow["ends"];
  /** What was and what is. */
  readonly policy?: PolicyEdit;
}

/** From where it was done, as it was then. */
export interface AuditOrigin {
  readonly address: string | null;
  readonly userAgent: string;
  readonly client?: Client | null;
  readonly ip?: IpAddress | null;
  readonly location?: Location | null;
}

/** What a host does with an account elsewhere. */
export type HostAction =
  | "second_factor_added"
  | "second_factor_removed"
  | "email_changed"
  | "recovery_changed";

/** A session or a device, as it was then. */
export interface AuditTarget {
  readonly sessionId: string | null;
  readonly deviceId?: string | null;
  readonly userId: string | null;
  readonly outcome: string;
  /** A device's own name. */
  readonly name?: string | null;
  readonly client?: Client | null;
  readonly location?: Location | null;
  readonly verdict?: VerdictValue | null;
}

export type ItemTraits = Pick<AuditTarget, "userId" | "name" | "client" | "location">;

/** A wide act on a frozen set, from its plan on. What became of it follows from the rows and the time. */
export interface TerminationRow {
  readonly id: string;
  readonly organizationId: string;
  readonly ends: "sessions" | "trust";
  readonly request: TerminationRequest;
  /** What planning and running it needs. */
  readonly permission: string;
  /** Who planned it, and from which session. */
  readonly actorId: string;
  readonly sessionId: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** Whose sessions, if all are of one member. */
  readonly memberId: string | null;
  /** The frozen set, in the order in which the act reaches it. */
  readonly ids: readonly string[];
  /** Of a revocation of trust, each device of the set as it was then: by now it may be removed. */
  readonly devices: readonly ItemTraits[];
  readonly memberCount: number;
  readonly groups: readonly TerminationGroup[];
  readonly kinds: readonly TerminationKind[];
  readonly skipped: readonly TerminationSkip[];
  readonly run: TerminationRunRow | null;
}

export interface TerminationRunRow {
  readonly at: number;
  readonly reason: string;
  /** Milliseconds from one item to the next; 0: all at once. */
  readonly pace: number;
  /** Milliseconds that a session may take to end once it was reached. */
  readonly delay: number;
  /** Items, by their place in the set, that the server does not manage. */
  readonly failing: readonly (readonly [number, "busy" | "unavailable" | "refused"])[];
  /** Of a revocation of trust, the items that were not trusted any more when it began. */
  readonly gone: readonly number[];
  /** How many matched that had come since the plan. */
  readonly newSince: number | null;
  readonly auditEntryId: string;
}
