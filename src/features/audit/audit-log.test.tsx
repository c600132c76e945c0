import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";

import { openMockWorld, server } from "#mocks/node.ts";
import type { AuditEntry } from "#src/api/audit-schemas.ts";
import { anAuditEntry } from "#tests/an-audit-entry.ts";
import { passTime, stopClock } from "#tests/clock.ts";
import { renderApp, renderAt } from "#tests/render.tsx";
import { listenToAnnouncements } from "#tests/session-screen.ts";

// Read before the clock of the first test runs: on a busy machine that takes longer than a test waits.
import "./audit-page.tsx";

const AUDIT = "/settings/audit";
const table = () => screen.findByRole("grid", { name: "Audit log" });
const rows = async () =>
  (await screen.findAllByRole("rowheader")).flatMap((cell) => cell.closest("tr") ?? []);
const entry = (name: string | RegExp) => screen.findByRole("link", { name });
const rowOf = async (name: string | RegExp) => {
  const row = (await entry(name)).closest("tr");
  if (!row) throw new Error(`${String(name)} is in no row`);
  return row;
};

/** What stands in the page, and is not only said. */
const shown = async (words: string | RegExp) => within(await screen.findByRole("main")).findByText(words);

/** Every question to the log from now on, and what it is answered. */
function answer(entries: unknown[], total = entries.length) {
  const asked: string[] = [];
  server.use(
    http.get("*/api/audit", ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json({ items: entries, nextCursor: null, total });
    }),
  );
  return asked;
}

/** The page, with these entries instead of the mock's. */
async function showEntries(entries: unknown[], path = AUDIT) {
  openMockWorld({ as: "agency-admin" });
  const asked = answer(entries);
  const view = await renderApp(path);
  await table();
  return { asked, ...view };
}

describe("the audit log", () => {
  it("tells who did what, on whom, when, from where, why and how it went", async () => {
    const act: Partial<AuditEntry> = {
      action: "sessions_terminated",
      target: null,
      count: 412,
      childCount: 415,
    };
    await showEntries([
      anAuditEntry({ id: "aud_1" }),
      anAuditEntry({ id: "aud_2", outcome: "refused", refusal: "permission-denied", reason: null }),
      anAuditEntry({ id: "aud_3", ...act, outcome: "partial", member: null }),
      anAuditEntry({ id: "aud_4", action: "session_ended", actor: null, cause: "expired", reason: null }),
      anAuditEntry({
        id: "aud_5",
        action: "sign_in_failed",
        actor: { userId: null, name: null, email: "nobody@evil.example", sessionId: null },
        ip: null,
        location: null,
        member: null,
        target: null,
        reason: null,
      }),
    ]);
    const [first, refused, wide, alone, nobody] = await rows();
    expect(first).toHaveTextContent(
      "Sign-out of one sessionReason: Laptop was stolen" +
        "Lucía Ortegalucia.ortega@northwind.example" +
        "Pau Solerpau.soler@northwind.exampleChrome on Linux" +
        "2 hours agoNov 20, 2026, 9:30:00 AM UTC" +
        "Valencia, Spain203.0.113.84",
    );
    expect(refused).toHaveTextContent("Sign-out of one sessionRefusedA permission was missing");
    expect(wide).toHaveTextContent("Sign-out of 412 of 415 sessionsDone in part");
    expect(alone).toHaveTextContent("End of a session by itselfThe server by itselfPau Soler");
    expect(nobody).toHaveTextContent("Failed sign-innobody@evil.example");
    expect(nobody).toHaveTextContent("Not known");
    expect(await shown("5 entries")).toBeVisible();
  });

  it("is filtered by its address, which each choice changes", async () => {
    const { user, router } = await renderAt(AUDIT, { as: "agency-admin" });
    const asked: string[] = [];
    server.use(
      http.get("*/api/audit", ({ request }) => {
        asked.push(new URL(request.url).search);
      }),
    );
    await user.click(await screen.findByRole("button", { name: "Action" }));
    await user.click(screen.getByRole("checkbox", { name: "Sign-out of one session" }));
    expect(await shown(/^\d+ entries found$/)).toBeVisible();
    for (const row of await rows()) expect(row).toHaveTextContent(/^Sign-out of one session/);
    await user.click(screen.getByRole("button", { name: "When" }));
    await user.click(screen.getByRole("button", { name: "Last 7 days" }));
    expect(router.state.location.search).toBe(
      "?action=session_terminated&since=2026-11-14T00%3A00%3A00%2B00%3A00",
    );
    expect(await screen.findByRole("button", { name: /^Remove the filter Since: / })).toHaveAccessibleName(
      "Remove the filter Since: Nov 14, 2026",
    );
    await user.click(screen.getByRole("button", { name: "Actor" }));
    await user.type(screen.getByLabelText("Search in Actor"), "lucia");
    await user.click(await screen.findByRole("checkbox", { name: /^Lucía Ortega \(lucia\.ortega@/ }));
    expect(
      await screen.findByRole("button", { name: /^Remove the filter Actor: Lucía Ortega/ }),
    ).toBeVisible();
    const lucia = "actor=usr_lucia_ortega&action=session_terminated&since=2026-11-14T00%3A00%3A00%2B00%3A00";
    await waitFor(() => expect(asked.at(-1)).toBe(`?${lucia}&limit=50`));
    await user.type(screen.getByLabelText("Search the log"), "nobody like that{Enter}");
    expect(await screen.findByText("No entry matches")).toBeVisible();
    await router.navigate(-1);
    await user.click(screen.getByRole("button", { name: "Clear filters" }));
    await waitFor(() => expect(screen.queryByText(/found$/)).not.toBeInTheDocument());
  });

  it.each([
    ["since=yesterday", "“yesterday” in the address is no point in time for “Since”: it is ignored."],
    ["since=2026-02-30T00:00:00Z", /^“2026-02-30T00:00:00Z” in the address is no point in time/],
    ["until=2026-11-20T00:00:00", /is no point in time for “Until”/],
    ["action=flew", "The address asks for “Action: flew”, which there is none of: it is ignored."],
    ["target=..%2Fme", "The address asks for “History of: ../me”, which there is none of: it is ignored."],
  ])("says of %s that it can't be read, and does not send it", async (search, words) => {
    const { asked } = await showEntries([anAuditEntry()], `${AUDIT}?${search}&outcome=done`);
    expect(await screen.findByText(words)).toBeVisible();
    await table();
    expect(asked).toEqual(["?outcome=done&limit=50"]);
  });

  it("takes no end before the beginning, and says so at the field", async () => {
    const range = "since=2026-11-10T00:00:00Z&until=2026-11-02T00:00:00Z";
    const { asked, user } = await showEntries([anAuditEntry()], `${AUDIT}?${range}`);
    expect(await screen.findByText("“Until” is before “Since”: it is ignored.")).toBeVisible();
    await user.click(await screen.findByRole("button", { name: "When (2)" }));
    const last = screen.getByLabelText("Last day");
    expect(last).toHaveValue("2026-11-01");
    expect(last).toHaveAccessibleDescription("This is before the first day, so it is ignored.");
    expect(asked).toEqual(["?since=2026-11-10T00%3A00%3A00Z&limit=50"]);
  });

  it("shows the history of one member by link, and says whose it is", async () => {
    const { user, router } = await renderAt(`${AUDIT}?target=usr_ana`, { as: "agency-admin" });
    const notice = await screen.findByText(/^History of .*\.$/);
    await waitFor(() =>
      expect(notice).toHaveTextContent(
        "History of Ana García: what was done to them and theirs, and what they did.",
      ),
    );
    expect(screen.getByRole("button", { name: "Remove the filter History of: Ana García" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show the whole log" }));
    expect(router.state.location.search).toBe("");
    await waitFor(() => expect(notice).not.toBeInTheDocument());
  });

  it("moves nothing that is read when something is new, until that is asked for", async () => {
    const user = stopClock();
    await showEntries([anAuditEntry({ id: "aud_1" })]);
    expect(await rows()).toHaveLength(1);
    const said = await listenToAnnouncements();
    const later = { action: "signed_out", reason: null } as const;
    answer([
      anAuditEntry({ id: "aud_3", ...later }),
      anAuditEntry({ id: "aud_2", ...later }),
      anAuditEntry({ id: "aud_1" }),
    ]);
    await passTime(16_000);
    const show = await screen.findByRole("button", { name: "Show 2 new entries" });
    expect(await rows()).toHaveLength(1);
    expect(said).toEqual(["2 new entries"]);
    await user.click(show);
    await waitFor(async () => expect(await rows()).toHaveLength(3));
    expect(show).not.toBeInTheDocument();
    expect(await shown("3 entries")).toBeVisible();
    const [newest] = await rows();
    await waitFor(() => expect(within(newest!).getByRole("link", { name: "Sign-out" })).toHaveFocus());
  });

  it("loses nothing where more has come since than one reading brings", async () => {
    const user = stopClock();
    await showEntries([], `${AUDIT}?outcome=done`);
    await shown("No entry matches");
    const many = Array.from({ length: 60 }, (_, index) => anAuditEntry({ id: `aud_${60 - index}` }));
    server.use(
      http.get("*/api/audit", ({ request }) => {
        const later = new URL(request.url).searchParams.has("cursor");
        const items = later ? many.slice(50) : many.slice(0, 50);
        return HttpResponse.json({ items, nextCursor: later ? null : "next", total: 60 });
      }),
    );
    await passTime(16_000);
    await user.click(await screen.findByRole("button", { name: /^Show .*50.* new entries$/ }));
    expect(await shown("60 entries found")).toBeVisible();
    expect(await screen.findByRole("button", { name: /more/ })).toBeVisible();
  });

  it("tells in its place that what was under way has come to its end", async () => {
    stopClock();
    const running = anAuditEntry({ action: "sessions_terminated", outcome: "accepted", childCount: 3 });
    await showEntries([running]);
    expect(await rowOf("Sign-out of 1 of 3 sessions")).toHaveTextContent("Under way");
    answer([{ ...running, outcome: "done", count: 3 }]);
    await passTime(16_000);
    expect(await rowOf("Sign-out of 3 sessions")).not.toHaveTextContent("Under way");
  });

  it("counts what can't be read, and shows the rest", async () => {
    await showEntries([anAuditEntry({ id: "a" }), { ...anAuditEntry(), at: "yesterday" }]);
    expect(await screen.findByText("1 entry could not be read and is not shown.")).toBeVisible();
    expect(await rows()).toHaveLength(1);
  });

  it("that could not be loaded does not look empty, and says later how old it is", async () => {
    stopClock();
    const { user, world } = await renderAt(AUDIT, { as: "agency-admin", fail: "listAudit:400" });
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("The audit log could not be loaded");
    expect(screen.queryByText("Nothing has been recorded yet")).not.toBeInTheDocument();
    world.fail("");
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect((await rows()).length).toBeGreaterThan(5);
    world.fail("listAudit:400");
    await passTime(16_000);
    expect(await screen.findByText(/^Not up to date/)).toBeVisible();
    expect((await rows()).length).toBeGreaterThan(5);
  });

  it("can be taken along as it is filtered, and not where there is nothing", async () => {
    const { user } = await showEntries([anAuditEntry()], `${AUDIT}?outcome=done`);
    await rows();
    const button = screen.getByRole("button", { name: "Export" });
    await user.click(button);
    const dialog = await screen.findByRole("dialog", { name: "Export the audit log" });
    expect(dialog).toHaveTextContent("Exactly the entries that match the filters, up to now");
    answer([]);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(button).toHaveFocus());
    await user.click(screen.getByRole("button", { name: "Clear filters" }));
    expect(await screen.findByText("Nothing has been recorded yet")).toBeVisible();
    expect(button).toHaveAccessibleDescription("There is nothing to export.");
  });

  it("is not shown to who may not see it", async () => {
    await renderAt(AUDIT, { as: "clinic-staff" });
    expect(await screen.findByText(/pf\.audit\.view/)).toBeVisible();
    expect(screen.queryByRole("grid")).not.toBeInTheDocument();
  });

  it("says which permission was lost when the server refuses", async () => {
    await renderAt(AUDIT, { as: "agency-admin", fail: "listAudit:403" });
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent(/You need the permission|You are not allowed/);
    expect(screen.queryByRole("grid")).not.toBeInTheDocument();
  });
});
