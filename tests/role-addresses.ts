import type { OperationId } from "#mocks/contract.ts";
import { paths } from "#src/paths.ts";
import type { Things } from "#tests/contract/things.ts";

type Ids = Things;

/** A button by its name. */
interface Act {
  name: RegExp;
  /** The region that it stands in, where another has one of the same name. */
  within?: string;
  /** The permission that it needs. */
  needs: string;
  /** Why it rests for who may do it, as long as there is nothing to do. */
  rests?: string;
  /** What the server is asked, and answers in the same way. */
  asks: (ids: Ids) => { path: string; body?: unknown };
}

export interface Address {
  /** Its function in `paths`. */
  of: keyof typeof paths;
  at: (ids: Ids) => string;
  /** The permissions that it needs, the first missing one is named. */
  needs: string[];
  /** What the server is asked for it first of all. */
  reads: OperationId;
  acts?: Act[];
}

const panel = "platform.sessions.view";
const organization = "pf.sessions.view_org";

const wide =
  (target: string, rest: (ids: Ids) => object): Act["asks"] =>
  (ids) => ({ path: "/org/terminations", body: { target, ...rest(ids) } });

const everyone: Act = {
  name: /^Sign out everyone$/,
  needs: "pf.sessions.terminate_org",
  asks: wide("everyone", () => ({ includeOwn: false })),
};
const oneSession: Act = {
  name: /^Sign out .+ on /,
  needs: "pf.sessions.terminate_user",
  asks: wide("sessions", ({ memberSession }) => ({ ids: [memberSession] })),
};
const oneDevice: Act = {
  name: /^Revoke trust /,
  needs: "pf.devices.revoke_trust",
  asks: wide("devices", ({ memberDevice }) => ({ ids: [memberDevice] })),
};
const forced: Act = {
  name: /^Force sign-out: /,
  needs: "pf.sessions.terminate_user",
  asks: wide("member", ({ member }) => ({ memberId: member })),
};

const savedPolicy: Act = {
  name: /^Save$/,
  within: "Session timeout",
  needs: "pf.policy.edit",
  rests: "This is how it is now.",
  asks: () => ({ path: "/policy/preview", body: { operatingCountries: ["ES"] } }),
};

/** Every address behind which something stands that not everybody may see or do, and what may be done there. */
export const addresses: Address[] = [
  { of: "sessions", at: () => paths.sessions(), needs: [panel], reads: "listSessions" },
  { of: "session", at: ({ session }) => paths.session(session), needs: [panel], reads: "getSession" },
  { of: "review", at: ({ session }) => paths.review(session), needs: [panel], reads: "getSession" },
  { of: "devices", at: () => paths.devices(), needs: [panel], reads: "listDevices" },
  {
    of: "orgSessions",
    at: () => paths.orgSessions(),
    needs: [panel, organization],
    reads: "listOrgSessions",
    acts: [everyone, oneSession],
  },
  {
    of: "orgSession",
    at: ({ memberSession }) => paths.orgSession(memberSession),
    needs: [panel, organization],
    reads: "getOrgSession",
  },
  {
    of: "orgDevices",
    at: () => paths.orgDevices(),
    needs: [panel, organization],
    reads: "listOrgDevices",
    acts: [oneDevice],
  },
  { of: "team", at: () => paths.team(), needs: [organization], reads: "listMembers", acts: [everyone] },
  {
    of: "member",
    at: ({ member }) => paths.member(member),
    needs: [organization],
    reads: "getMember",
    acts: [forced],
  },
  {
    of: "memberSession",
    at: ({ member, memberSession }) => paths.memberSession(member, memberSession),
    needs: [organization],
    reads: "getOrgSession",
  },
  {
    of: "termination",
    at: ({ termination }) => paths.termination(termination),
    needs: [organization],
    reads: "getTermination",
  },
  { of: "apiKeys", at: () => paths.apiKeys(), needs: ["pf.api_keys.view"], reads: "listApiKeys" },
  { of: "apiKey", at: ({ apiKey }) => paths.apiKey(apiKey), needs: ["pf.api_keys.view"], reads: "getApiKey" },
  { of: "security", at: () => paths.security(), needs: [], reads: "getPolicy", acts: [savedPolicy] },
  { of: "audit", at: () => paths.audit(), needs: ["pf.audit.view"], reads: "listAudit" },
  { of: "policyChanges", at: () => paths.policyChanges(), needs: ["pf.audit.view"], reads: "listAudit" },
  {
    of: "auditEntry",
    at: ({ auditEntry }) => paths.auditEntry(auditEntry),
    needs: ["pf.audit.view"],
    reads: "getAuditEntry",
  },
];

/** The others: anybody who is signed in may be there, or nobody needs to be, or they lead elsewhere. */
export const open: (keyof typeof paths)[] = [
  "home",
  "settings",
  "reviewStage",
  "policyPart",
  "profile",
  "signIn",
  "signedOut",
];
