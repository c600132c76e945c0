import type { components, operations } from "#src/api/contract.gen.ts";

type Schemas = components["schemas"];

export type OperationId = keyof operations;
export type Me = Schemas["Me"];
export type Session = Schemas["Session"];
export type SessionPage = Schemas["SessionPage"];
export type SessionStatus = Schemas["SessionStatus"];
export type SessionLifetime = Schemas["SessionLifetime"];
export type Client = Schemas["Client"];
export type IpAddress = Schemas["IpAddress"];
export type Location = Schemas["Location"];
export type EndCause = Schemas["EndCause"];
export type SignInMethod = Schemas["SignInMethod"];
export type SecondFactor = Schemas["SecondFactor"];
export type Contact = Schemas["Contact"];
export type FieldError = Schemas["FieldError"];
export type SecondFactorKind = Schemas["SecondFactorKind"];
export type Visibility = Schemas["Visibility"];
export type VerdictValue = Schemas["VerdictValue"];
export type Signal = Schemas["Signal"];
export type Sighting = Schemas["Sighting"];
export type SessionDetails = Schemas["SessionDetails"];
export type SessionActivity = Schemas["SessionActivity"];
export type RelatedSession = Schemas["RelatedSession"];
export type Relation = Schemas["Relation"];
export type Device = Schemas["Device"];
export type DevicePage = Schemas["DevicePage"];
export type ActivityAction = Schemas["ActivityAction"];
export type ActivityEvent = Schemas["ActivityEvent"];
export type ActivityPage = Schemas["ActivityPage"];
export type TerminationResult = Schemas["TerminationResult"];
export type TerminationOutcome = Schemas["TerminationOutcome"];

/** Every operation's method and path, so that faults and tests can name them; held complete by its type. */
export const operationList = {
  getMe: "GET /me",
  signIn: "POST /sign-in",
  signOut: "POST /sign-out",
  stepUp: "POST /step-up",
  extendSession: "POST /session/extend",
  changePassword: "POST /password",
  listActivity: "GET /activity",
  streamEvents: "GET /events",
  listSessions: "GET /sessions",
  getSession: "GET /sessions/{id}",
  terminateSession: "POST /sessions/{id}/terminate",
  terminateSessions: "POST /sessions/terminate",
  judgeSession: "POST /sessions/{id}/verdict",
  listDevices: "GET /devices",
  updateDevice: "PATCH /devices/{id}",
  removeDevice: "DELETE /devices/{id}",
  trustDevice: "POST /devices/{id}/trust",
  untrustDevice: "POST /devices/{id}/untrust",
  setVisibility: "PATCH /me",
  listMembers: "GET /org/members",
  getMember: "GET /org/members/{id}",
  listOrgSessions: "GET /org/sessions",
  getOrgSession: "GET /org/sessions/{id}",
  listOrgDevices: "GET /org/devices",
  planTermination: "POST /org/terminations",
  listTerminations: "GET /org/terminations",
  getTermination: "GET /org/terminations/{id}",
  runTermination: "POST /org/terminations/{id}/run",
  listApiKeys: "GET /api-keys",
  getApiKey: "GET /api-keys/{id}",
  listAudit: "GET /audit",
  getAuditEntry: "GET /audit/{id}",
  listAuditChildren: "GET /audit/{id}/children",
} as const satisfies Record<OperationId, string>;

export function isOperation(name: string): name is OperationId {
  return Object.hasOwn(operationList, name);
}
