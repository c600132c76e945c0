/** What there is in an organization that an operation can be asked about. */
export interface Things {
  session: string;
  device: string;
  member: string;
  memberSession: string;
  memberDevice: string;
  termination: string;
  apiKey: string;
  auditEntry: string;
}

/** Ids that nobody has. */
export const nothing: Things = {
  session: "ses_unknown",
  device: "dev_unknown",
  member: "usr_unknown",
  memberSession: "ses_unknown",
  memberDevice: "dev_unknown",
  termination: "trm_unknown",
  apiKey: "key_unknown",
  auditEntry: "aud_unknown",
};
