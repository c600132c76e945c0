import { describe, expect, test } from "vitest";

import type { Backend } from "#mocks/backend.ts";
import { seededSession } from "#mocks/ids.ts";
import type { AuditRow } from "#mocks/rows-of-acts.ts";
import { PASSWORD, type PersonaName, personas } from "#mocks/seeds/personas.ts";

import { admin, call } from "./calls.ts";
import { operations } from "./contract.ts";
import { FIREFOX, type MockBrowser, newBackend, newBrowser, NOW } from "./mock-browser.ts";

const iphone = seededSession("agency-admin", "iphone-madrid");
const ana = { email: personas["agency-admin"].email, password: PASSWORD };

// Planning and trying change nothing.
const mutations = operations
  .filter(({ id, method }) => method !== "GET" && id !== "planTermination" && id !== "previewPolicy")
  .map(({ id }) => id);

/** What `act` adds to the log. */
async function entriesOf(
  act: (browser: MockBrowser) => Promise<unknown>,
  { as = "agency-admin", backend = newBackend() }: { as?: PersonaName; backend?: Backend } = {},
): Promise<AuditRow[]> {
  const browser = newBrowser(backend, { as });
  const before = backend.db.audit.size;
  await act(browser);
  return [...backend.db.audit.values()].slice(before);
}

describe("an effect leaves one entry", () => {
  test("that says who, what, on whom, when, from where, with what outcome", async () => {
    const [entry, ...more] = await entriesOf((browser) => browser.post(`/sessions/${iphone}/terminate`));
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      at: NOW,
      organizationId: "org_agency",
      actor: { userId: "usr_ana", sessionId: expect.stringMatching(/^ses_/) },
      action: "terminateSession",
      targets: [{ sessionId: iphone, userId: "usr_ana", outcome: "ended" }],
      outcome: "done",
      cause: "signed_out_elsewhere",
      from: { address: "198.51.100.7", userAgent: FIREFOX },
      requestId: expect.stringMatching(/^req_/),
    });
  });

  test("a wide act one entry, with what became of each", async () => {
    const entries = await entriesOf((browser) => browser.post("/sessions/terminate", { scope: "others" }), {
      backend: newBackend("partial"),
    });
    expect(entries).toHaveLength(1);
    expect(entries[0]?.outcome).toBe("partial");
    expect(entries[0]?.targets.map(({ outcome }) => outcome).slice(0, 3)).toEqual([
      "ended",
      "ended",
      "failed",
    ]);
  });

  test("what takes effect late is accepted, not done", async () => {
    const phone = seededSession("portal-client-admin", "phone");
    const [entry] = await entriesOf((browser) => browser.post(`/sessions/${phone}/terminate`), {
      as: "portal-client-admin",
    });
    expect(entry?.outcome).toBe("accepted");
  });

  test.each([
    ["signing out", "/sign-out", "signOut", "signed_out"],
    ["extending", "/session/extend", "extendSession", "extended"],
  ])("%s", async (_what, path, action, cause) => {
    const entries = await entriesOf((browser) => browser.post(path));
    expect(entries).toMatchObject([{ action, cause, outcome: "done" }]);
  });

  test.each(mutations)("%s", async (id) => {
    const browser = await admin();
    // There must be trust before it can be revoked.
    if (id === "untrustDevice") await call(browser, "trustDevice");
    const { audit } = browser.backend.db;
    const before = audit.size;
    await call(browser, id);
    // Signing in while signed in ends a session as well: see below.
    const entries = [...audit.values()]
      .slice(before)
      .filter(({ cause }) => id !== "signIn" || cause !== "signed_out");
    expect(entries).toMatchObject([{ action: id, outcome: "done", actor: { userId: "usr_ana" } }]);
  });

  test("signing in names the new session", async () => {
    const backend = newBackend();
    const browser = newBrowser(backend);
    await browser.post("/sign-in", ana);
    const { sessionId } = await browser.json<{ sessionId: string }>("/me");
    expect([...backend.db.audit.values()]).toMatchObject([
      {
        action: "signIn",
        actor: { userId: "usr_ana", sessionId },
        targets: [{ sessionId, outcome: "opened" }],
      },
    ]);
  });
});

test("giving up a session by signing in anew leaves two: one ended, one opened", async () => {
  const entries = await entriesOf((browser) => browser.post("/sign-in", ana), { as: "agency-member" });
  expect(entries).toMatchObject([
    {
      actor: { userId: "usr_mateo" },
      cause: "signed_out",
      targets: [{ userId: "usr_mateo", outcome: "ended" }],
    },
    { actor: { userId: "usr_ana" }, cause: "signed_in", targets: [{ userId: "usr_ana", outcome: "opened" }] },
  ]);
});

describe("a refused attempt leaves one entry", () => {
  test.each([
    ["without the permission", "agency-guest", (b: MockBrowser) => b.get("/sessions"), "permission-denied"],
    [
      "against the policy",
      "portal-client-admin",
      (b: MockBrowser) => b.post("/sessions/terminate", { scope: "all" }),
      "policy-forbids",
    ],
    [
      "on somebody else's session",
      "agency-admin",
      (b: MockBrowser) => b.post(`/sessions/${seededSession("agency-member", "phone")}/terminate`),
      "not-found",
    ],
    [
      "without the mutation header",
      "agency-admin",
      (b: MockBrowser) => b.post("/sign-out", undefined, { headers: { "x-requested-with": null } }),
      "mutation-header-missing",
    ],
    [
      "with a wrong password",
      "agency-admin",
      (b: MockBrowser) => b.post("/sign-in", { ...ana, password: "wrong" }),
      "invalid-credentials",
    ],
  ] as const)("%s", async (_how, as, act, cause) => {
    expect(await entriesOf(act, { as })).toMatchObject([{ outcome: "refused", cause }]);
  });
});

test.each([
  ["reading", (b: MockBrowser) => b.get("/sessions")],
  ["what is malformed", (b: MockBrowser) => b.post("/sessions/terminate", "{")],
  [
    "ending what has ended",
    (b: MockBrowser) => b.post(`/sessions/${seededSession("agency-admin", "ended-here")}/terminate`),
  ],
])("%s leaves none", async (_what, act) => {
  expect(await entriesOf(act)).toEqual([]);
});

test("no entry holds a password or a credential", async () => {
  const backend = newBackend();
  const browser = newBrowser(backend);
  await browser.post("/sign-in", { ...ana, password: "hunter2-canary" });
  await browser.post("/sign-in", ana);
  const log = JSON.stringify([...backend.db.audit.values()]);
  for (const secret of ["hunter2-canary", PASSWORD, browser.cookies.get("session")])
    expect(log).not.toContain(secret);
});
