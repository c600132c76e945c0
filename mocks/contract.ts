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
export type Member = Schemas["Member"];
export type MemberKind = Member["kind"];
export type MemberRef = Schemas["MemberRef"];
export type MemberPage = Schemas["MemberPage"];
export type OrgSession = Schemas["OrgSession"];
export type OrgSessionDetails = Schemas["OrgSessionDetails"];
export type OrgSessionFacets = Schemas["OrgSessionFacets"];
export type OrgSessionFilter = Schemas["OrgSessionFilter"];
export type OrgSessionPage = Schemas["OrgSessionPage"];
export type OrgDevice = Schemas["OrgDevice"];
export type OrgDeviceFacets = Schemas["OrgDeviceFacets"];
export type OrgDeviceFilter = Schemas["OrgDeviceFilter"];
export type OrgDevicePage = Schemas["OrgDevicePage"];
export type FacetCount = Schemas["FacetCount"];
export type SignalCode = Schemas["SignalCode"];
export type TerminationResult = Schemas["TerminationResult"];
export type TerminationOutcome = Schemas["TerminationOutcome"];
export type Termination = Schemas["Termination"];
export type TerminationPage = Schemas["TerminationPage"];
export type TerminationRequest = Schemas["TerminationRequest"];
export type TerminationGroup = Schemas["TerminationGroup"];
export type TerminationKind = Schemas["KindCount"];
export type TerminationSkip = Schemas["TerminationSkip"];
export type TerminationFailure = Schemas["TerminationFailure"];
export type ApiKey = Schemas["ApiKey"];
export type ApiKeyDetails = Schemas["ApiKeyDetails"];
export type ApiKeyPage = Schemas["ApiKeyPage"];
export type AuditOutcome = Schemas["AuditOutcome"];
export type AuditEntry = Schemas["AuditEntry"];
export type AuditPage = Schemas["AuditPage"];
export type AuditChild = Schemas["AuditChild"];
export type Policy = Schemas["Policy"];
export type PolicyEffect = Schemas["PolicyEffect"];
export type PolicyValues = Schemas["PolicyValues"];
export type PolicyEdit = Schemas["PolicyEdit"];
export type SignInOptions = Schemas["SignInOptions"];
export type TimeoutRange = Schemas["TimeoutRange"];
export type TimeoutChoice = Schemas["TimeoutChoice"];
export type AuditChildPage = Schemas["AuditChildPage"];

/** Every operation's method and path, so that faults and tests can name them; held complete by its type. */
export const operationList = {
  getMe: "GET /me",
  getSignInOptions: "GET /sign-in",
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
  getPolicy: "GET /policy",
  updatePolicy: "PATCH /policy",
  previewPolicy: "POST /policy/preview",
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
