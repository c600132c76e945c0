/** Every address of the panel. `*Pattern` is what the route table matches. */
export const paths = {
  home: () => "/",
  settings: () => "/settings",
  sessions: () => "/settings/sessions",
  session: (id: string) => `/settings/sessions/${encodeURIComponent(id)}`,
  review: (id: string) => `/settings/sessions/${encodeURIComponent(id)}/review`,
  reviewStage: (id: string, stage: string) => `${paths.review(id)}?step=${stage}`,
  devices: () => "/settings/devices",
  security: () => "/settings/security",
  policyPart: (part: "session-timeout" | "remember-me" | "operating-countries") =>
    `/settings/security#${part}`,
  orgSessions: (filter?: URLSearchParams) => scoped(paths.sessions(), filter),
  orgSession: (id: string, filter?: URLSearchParams) => scoped(paths.session(id), filter),
  orgDevices: (filter?: URLSearchParams) => scoped(paths.devices(), filter),
  team: () => "/settings/team",
  member: (id: string) => `/settings/team/${encodeURIComponent(id)}`,
  memberSession: (id: string, session: string) => `${paths.member(id)}/${encodeURIComponent(session)}`,
  termination: (id: string) => `/settings/terminations/${encodeURIComponent(id)}`,
  apiKeys: () => "/settings/api-keys",
  apiKey: (id: string) => `/settings/api-keys/${encodeURIComponent(id)}`,
  audit: (target?: string) =>
    target === undefined ? "/settings/audit" : `/settings/audit?target=${encodeURIComponent(target)}`,
  policyChanges: () => "/settings/audit?action=policy_changed",
  auditEntry: (id: string) => `/settings/audit/${encodeURIComponent(id)}`,
  profile: () => "/profile",
  signIn: (returnTo?: string) => (returnTo ? `/sign-in?return=${encodeURIComponent(returnTo)}` : "/sign-in"),
  signedOut: () => "/signed-out",
};

function scoped(path: string, filter = new URLSearchParams()): string {
  const search = new URLSearchParams(filter);
  search.set("scope", "organization");
  return `${path}?${search.toString()}`;
}
