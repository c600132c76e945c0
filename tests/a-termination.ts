/** A wide act of a colleague as the server tells it, but for what is `different`. */
export function aTermination(different: object) {
  const now = new Date().toISOString();
  return {
    id: "trm_1",
    ends: "sessions",
    request: { target: "everyone", includeOwn: false },
    member: null,
    state: "finished",
    actor: { id: "usr_lucia", name: "Lucía Ortega", email: "lucia.ortega@northwind.example" },
    createdAt: now,
    expiresAt: null,
    startedAt: now,
    finishedAt: now,
    effectiveBy: null,
    reason: "Stolen phone",
    total: 3,
    memberCount: 1,
    groups: [],
    kinds: [],
    skipped: [],
    includesOwn: false,
    newSince: 0,
    progress: { done: 3, ending: 0, gone: 0, failed: 0 },
    failures: [],
    auditEntryId: "aud_1",
    permission: "pf.sessions.terminate_org",
    ...different,
  };
}
