/** The panel. */
export const view = "platform.sessions.view";
export const revokeTrust = "pf.devices.revoke_trust";
export const administration = [
  "pf.sessions.view_org",
  "pf.sessions.terminate_user",
  "pf.policy.edit",
  "pf.audit.view",
] as const;
export const wholeOrganization = ["pf.sessions.terminate_org", "pf.api_keys.view"] as const;
