import type { AuditRow, AuditTarget } from "#mocks/rows-of-acts.ts";
import type { UserRow } from "#mocks/rows.ts";

/** What happened in one of an organization's earlier days. */
export type PastAct = Pick<AuditRow, "action" | "targets" | "outcome" | "cause"> &
  Partial<Pick<AuditRow, "reason" | "ends">> & {
    /** Of nobody's session: nobody asked for it, or nobody knows who did. */
    readonly by?: "nobody";
  };

/** With what an act is made up. */
export interface Past {
  readonly user: UserRow;
  /** The other members who may be concerned. */
  readonly others: readonly UserRow[];
  readonly pick: <T>(values: readonly T[]) => T;
  readonly sessionOf: (user: UserRow) => AuditTarget;
  readonly deviceOf: (user: UserRow) => AuditTarget;
  readonly reasons: readonly string[];
}

/** What may have happened, and how often among all that may. */
export type Weighted = readonly [number, (past: Past) => PastAct];

const on = (target: AuditTarget, outcome: string): AuditTarget => ({ ...target, outcome });
const usual = { outcome: "done" } as const;

/** What members do with their own accounts, each so often among all. */
export const own: readonly Weighted[] = [
  [34, ({ user, sessionOf }) => act("signIn", "signed_in", on(sessionOf(user), "opened"))],
  [14, ({ user, sessionOf }) => act("signOut", "signed_out", on(sessionOf(user), "ended"))],
  [
    10,
    ({ user, sessionOf }) => ({
      ...act("endSession", "expired", on(sessionOf(user), "ended")),
      by: "nobody",
    }),
  ],
  [
    6,
    ({ user }) => ({
      ...act("signIn", "invalid-credentials", { sessionId: null, userId: user.id, outcome: "refused" }),
      outcome: "refused",
      by: "nobody",
    }),
  ],
  [6, ({ user, sessionOf }) => act("terminateSession", "signed_out_elsewhere", on(sessionOf(user), "ended"))],
  [
    2,
    ({ user, sessionOf }) =>
      act("terminateSessions", "signed_out_elsewhere", ...severalOf(user, sessionOf, 3)),
  ],
  [4, ({ user, deviceOf }) => act("trustDevice", "trusted", on(deviceOf(user), "trusted"))],
  [2, ({ user, deviceOf }) => act("untrustDevice", "untrusted", on(deviceOf(user), "untrusted"))],
  [3, ({ user, deviceOf }) => act("updateDevice", "renamed", on(deviceOf(user), "renamed"))],
  [1, ({ user, deviceOf }) => act("removeDevice", "removed", on(deviceOf(user), "removed"))],
  [3, ({ user, sessionOf }) => act("stepUp", "proven", on(sessionOf(user), "proven"))],
  [
    1,
    ({ user, sessionOf }) => ({
      ...act("stepUp", "invalid-credentials", on(sessionOf(user), "refused")),
      outcome: "refused",
    }),
  ],
  [2, ({ user, sessionOf }) => act("changePassword", "password_changed", ...severalOf(user, sessionOf, 2))],
  [1, () => act("second_factor_added", "second_factor_added")],
  [1, () => act("recovery_changed", "recovery_changed")],
  [3, ({ user, sessionOf }) => act("extendSession", "extended", on(sessionOf(user), "extended"))],
];

/** What administrators do, each so often among all. */
export const administrative: readonly Weighted[] = [
  [
    6,
    ({ others, pick }) =>
      act("getOrgSession", "sessions_viewed", {
        sessionId: null,
        userId: pick(others).id,
        outcome: "viewed",
      }),
  ],
  [3, (past) => ended(past, severalOf(past.pick(past.others), past.sessionOf, 1 + past.pick([0, 1, 2])))],
  [
    1,
    (past) =>
      ended(
        past,
        past.others.slice(0, 6).map((user) => on(past.sessionOf(user), "ended")),
      ),
  ],
  [
    1,
    (past) => {
      const [first, ...rest] = severalOf(past.pick(past.others), past.sessionOf, 3);
      const failed = rest.map((target) => ({ ...target, outcome: "failed" }));
      return { ...ended(past, first ? [first, ...failed] : failed), outcome: "partial" };
    },
  ],
  [
    1,
    (past) => ({
      ...ended(past, [on(past.deviceOf(past.pick(past.others)), "untrusted")]),
      cause: "revoked",
      ends: "trust",
    }),
  ],
  [
    1,
    ({ others, pick }) => ({
      ...act("planTermination", "policy-forbids", {
        sessionId: null,
        userId: pick(others).id,
        outcome: "refused",
      }),
      outcome: "refused",
      ends: "sessions",
    }),
  ],
];

function act(action: AuditRow["action"], cause: string, ...targets: AuditTarget[]): PastAct {
  return { ...usual, action, cause, targets };
}

function ended({ pick, reasons }: Past, targets: AuditTarget[]): PastAct {
  return { ...act("runTermination", "admin", ...targets), reason: pick(reasons), ends: "sessions" };
}

function severalOf(user: UserRow, sessionOf: Past["sessionOf"], count: number): AuditTarget[] {
  return Array.from({ length: count }, () => on(sessionOf(user), "ended"));
}
