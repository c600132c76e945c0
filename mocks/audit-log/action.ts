import type { ActivityAction, OperationId } from "#mocks/contract.ts";
import type { AuditRow } from "#mocks/rows-of-acts.ts";

const done = {
  signOut: "signed_out",
  extendSession: "session_extended",
  stepUp: "step_up",
  terminateSession: "session_terminated",
  terminateSessions: "sessions_terminated",
  judgeSession: "session_judged",
  updateDevice: "device_renamed",
  trustDevice: "device_trusted",
  untrustDevice: "device_untrusted",
  removeDevice: "device_removed",
  changePassword: "password_changed",
  setVisibility: "visibility_changed",
  updatePolicy: "policy_changed",
} as const satisfies Partial<Record<OperationId, ActivityAction>>;

const looks: readonly AuditRow["action"][] = ["listOrgSessions", "getOrgSession", "listOrgDevices"];
const acts: readonly AuditRow["action"][] = ["planTermination", "runTermination"];

const hostActions = ["second_factor_added", "second_factor_removed", "email_changed", "recovery_changed"];

/** What an entry is called in the contract; `null`: it is none, such as reading. */
export function actionOf({ action, outcome, cause, ends }: AuditRow): ActivityAction | null {
  const refused = outcome === "refused";
  if (action === "signIn" || action === "openSession")
    return refused ? "sign_in_failed" : cause === "signed_out" ? "signed_out" : "signed_in";
  if (refused && action === "stepUp") return "step_up_failed";
  if (refused && action === "changePassword") return "password_change_failed";
  if (action === "endSession")
    return cause === "admin" || cause === "signed_out_elsewhere" ? "session_terminated" : "session_ended";
  // What was but read is no entry, also if it was refused.
  if (looks.includes(action)) return refused ? null : "sessions_viewed";
  if (acts.includes(action)) return ends === "trust" ? "trust_revoked" : "sessions_terminated";
  if (Object.hasOwn(done, action)) return done[action as keyof typeof done];
  return isHostAction(action) ? action : null;
}

function isHostAction(action: AuditRow["action"]): action is Extract<ActivityAction, AuditRow["action"]> {
  return hostActions.includes(action);
}

const wide: readonly ActivityAction[] = [
  "sessions_terminated",
  "trust_revoked",
  "device_removed",
  "password_changed",
  "policy_changed",
];

/** Whether it may be of several sessions or devices, so that they are counted. */
export function isWide(action: ActivityAction): boolean {
  return wide.includes(action);
}
