import type { OperationId } from "#mocks/contract.ts";
import type { PersonaName } from "#mocks/seeds/personas.ts";

// Written down again on purpose, from the contract's prose: seeds, mock and screens are held to these tables.

/** Who holds what. */
export const holders: Record<string, string> = {
  "platform.sessions.view":
    "clinic-owner clinic-staff clinic-opted-out portal-client-admin portal-client-manager portal-client-staff agency-admin agency-member platform-security-admin platform-viewer",
  "pf.sessions.view_org": "clinic-owner agency-admin platform-security-admin",
  "pf.sessions.terminate_user": "clinic-owner agency-admin platform-security-admin",
  "pf.sessions.terminate_org": "agency-admin platform-security-admin",
  "pf.devices.revoke_trust":
    "clinic-owner clinic-staff clinic-opted-out portal-client-admin portal-client-manager portal-client-staff agency-admin agency-member platform-security-admin",
  "pf.policy.edit": "clinic-owner agency-admin platform-security-admin",
  "pf.audit.view": "clinic-owner agency-admin platform-security-admin",
  "pf.api_keys.view": "agency-admin platform-security-admin",
};

export function isHeld(by: PersonaName, permission: string): boolean {
  return holders[permission]?.split(" ").includes(by) ?? false;
}

const panel = "platform.sessions.view";
const organization = "pf.sessions.view_org";

/** The permission that an operation needs at least; `null`: being signed in is enough, or not even that. */
export const needs: Record<OperationId, string | null> = {
  getMe: null,
  getSignInOptions: null,
  getPolicy: null,
  updatePolicy: "pf.policy.edit",
  previewPolicy: "pf.policy.edit",
  setVisibility: null,
  signIn: null,
  signOut: null,
  extendSession: null,
  stepUp: null,
  changePassword: null,
  listActivity: null,
  streamEvents: panel,
  listSessions: panel,
  getSession: panel,
  terminateSession: panel,
  terminateSessions: panel,
  judgeSession: panel,
  listDevices: panel,
  updateDevice: panel,
  removeDevice: panel,
  trustDevice: panel,
  untrustDevice: "pf.devices.revoke_trust",
  listMembers: organization,
  getMember: organization,
  listOrgSessions: organization,
  getOrgSession: organization,
  listOrgDevices: organization,
  planTermination: organization,
  listTerminations: organization,
  getTermination: organization,
  runTermination: organization,
  listApiKeys: "pf.api_keys.view",
  getApiKey: "pf.api_keys.view",
  listAudit: "pf.audit.view",
  getAuditEntry: "pf.audit.view",
  listAuditChildren: "pf.audit.view",
};

/** What planning and running a wide act needs besides `pf.sessions.view_org`, by its target. */
export const wideActNeeds = {
  sessions: "pf.sessions.terminate_user",
  member: "pf.sessions.terminate_user",
  matching_sessions: "pf.sessions.terminate_org",
  everyone: "pf.sessions.terminate_org",
  devices: "pf.devices.revoke_trust",
  matching_devices: "pf.devices.revoke_trust",
} as const;
