import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";

import { openMockWorld, server } from "#mocks/node.ts";
import type { AuditChild, AuditEntry } from "#src/api/audit-schemas.ts";
import { anAuditEntry } from "#tests/an-audit-entry.ts";
import { renderApp, renderAt } from "#tests/render.tsx";

// Read before the clock of the first test runs: on a busy machine that takes longer than a test waits.
import "./audit-page.tsx";

const fact = (term: string) => screen.getByText(term, { selector: "dt" }).nextElementSibling;

function serveEntry(entry: AuditEntry) {
  server.use(http.get("*/api/audit/:id", () => HttpResponse.json(entry)));
}

const child = (index: number, different: Partial<AuditChild> = {}): AuditChild => ({
  kind: "session",
  id: `ses_${index}`,
  member: { id: `usr_${index}`, name: `Person ${index}`, email: `p${index}@northwind.example` },
  client: null,
  location: null,
  outcome: "done",
  ...different,
});

describe("an entry of the audit log", () => {
  it("opens over the log as it is filtered, and closes back to it", async () => {
    const { user, router } = await renderAt("/settings/audit?action=session_terminated", {
      as: "agency-admin",
    });
    const [link] = await screen.findAllByRole("link", { name: "Sign-out of one session" });
    await user.click(link!);
    const drawer = within(await screen.findByRole("dialog", { name: "Sign-out of one session" }));
    expect(await drawer.findByText("Entry ID")).toBeVisible();
    expect(router.state.location.search).toBe("?action=session_terminated");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(link).toHaveFocus());
    expect(router.state.location).toMatchObject({
      pathname: "/settings/audit",
      search: "?action=session_terminated",
    });
  });

  it("tells all it knows on a page of its own, in local time and in UTC, and leads on", async () => {
    openMockWorld({ as: "agency-admin" });
    serveEntry(
      anAuditEntry({
        at: "2026-11-20T11:00:00+02:00",
        reason: "Left the company\nLaptop \u202Enot back",
        outcome: "refused",
        refusal: "step-up-required",
      }),
    );
    await renderApp("/settings/audit/aud_1");
    expect(await screen.findByRole("heading", { level: 1, name: "Sign-out of one session" })).toBeVisible();
    await screen.findByText("Entry ID");
    expect(fact("Outcome")).toHaveTextContent("RefusedWho asked for it did not confirm who they are");
    expect(fact("When")).toHaveTextContent(
      "3 hours agoNov 20, 2026, 9:00:00 AM UTC2026-11-20T09:00:00.000Z (UTC)",
    );
    expect(fact("Reason")).toHaveTextContent("Left the companyLaptop \uFFFDnot back");
    expect(fact("Cause")).toHaveTextContent("Signed out by an administrator");
    expect(fact("From where")).toHaveTextContent("Firefox on WindowsValencia, Spain203.0.113.84");
    for (const [name, address] of [
      ["Lucía Ortega", "/settings/team/usr_lucia"],
      ["Pau Soler", "/settings/team/usr_pau"],
      ["Chrome on Linux", "/settings/sessions/ses_pau?scope=organization"],
      ["Session in which it was done", "/settings/sessions/ses_lucia?scope=organization"],
      ["History of this member", "/settings/audit?target=usr_pau"],
      ["History of this session", "/settings/audit?target=ses_pau"],
    ] as const) {
      expect(screen.getByRole("link", { name })).toHaveAttribute("href", address);
    }
  });

  it("names whoever has no account as far as they are known", async () => {
    openMockWorld({ as: "agency-admin" });
    serveEntry(anAuditEntry({ actor: { userId: null, name: "Lucía Ortega", email: null, sessionId: null } }));
    await renderApp("/settings/audit/aud_1");
    await screen.findByText("Entry ID");
    expect(fact("Who")).toHaveTextContent(/^Lucía OrtegaNot linked to an account$/);
  });

  it("of a wide act tells what became of each item and why, page by page", async () => {
    openMockWorld({ as: "agency-admin" });
    const act = { action: "sessions_terminated", target: null, member: null } as const;
    serveEntry(
      anAuditEntry({ ...act, outcome: "partial", count: 51, childCount: 53, terminationId: "trm_1" }),
    );
    const first = [child(0, { outcome: "failed" }), child(1, { outcome: "gone" }), { id: "?" }];
    const pages = [
      [...first, ...Array.from({ length: 47 }, (_, index) => child(index + 3))],
      [child(50), child(51)],
    ];
    server.use(
      http.get("*/api/audit/:id/children", ({ request }) => {
        const at = Number(new URL(request.url).searchParams.get("cursor") ?? "0");
        return HttpResponse.json({ items: pages[at], nextCursor: at === 0 ? "1" : null, total: 52 });
      }),
      // No longer kept: the entry tells what it can by itself.
      http.get("*/api/org/terminations/:id", () =>
        HttpResponse.json(
          { type: "urn:problem-type:whereabouts:not-found", title: "Not found", status: 404 },
          { status: 404, headers: { "content-type": "application/problem+json" } },
        ),
      ),
    );
    const { user } = await renderApp("/settings/audit/aud_1");
    await screen.findByText("Entry ID");
    expect(fact("Outcome")).toHaveTextContent("Done in part2 sessions were not signed out by it.");
    const items = within(await screen.findByRole("region", { name: "53 sessions" }));
    expect(await items.findByText("1–50 of 52")).toBeVisible();
    const [failed, gone] = items.getAllByRole("listitem");
    expect(failed).toHaveTextContent("Person 0p0@northwind.exampleA sessionFailed");
    expect(gone).toHaveTextContent("Was over already");
    expect(items.getByText("1 session could not be read and is not shown.")).toBeVisible();
    expect(screen.queryByRole("link", { name: "See how the sign-out went" })).not.toBeInTheDocument();
    await user.click(items.getByRole("button", { name: "Next" }));
    expect(await items.findByText("51–52 of 52")).toBeVisible();
    expect(items.getByText("Person 51")).toBeVisible();
    await user.click(items.getByRole("button", { name: "Previous" }));
    expect(await items.findByText("1–50 of 52")).toBeVisible();
  });

  it("that is not there leads back to the log; one that failed to load can be asked for again", async () => {
    const { user, world, router } = await renderAt("/settings/audit/aud_none", { as: "agency-admin" });
    expect(await screen.findByText("This entry is not here")).toBeVisible();
    expect(screen.getByRole("link", { name: "Whole audit log" })).toHaveAttribute("href", "/settings/audit");
    world.fail("getAuditEntry:400");
    await router.navigate("/settings/audit/aud_other");
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("This entry could not be loaded");
    world.fail("");
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("This entry is not here")).toBeVisible();
  });
});
