import { screen, waitFor, within } from "@testing-library/react";
import { delay, http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";

import { server } from "#mocks/node.ts";
import { aSession } from "#tests/a-session.ts";
import { renderAt } from "#tests/render.tsx";
import { listenToAnnouncements, region, SESSIONS, watchRequests } from "#tests/session-screen.ts";

const button = (name: string | RegExp) => screen.findByRole("button", { name });

/** Refuses the next page that is asked for, not the first one of any list. */
function refuseNext(problem: object, status: number, headers: Record<string, string> = {}) {
  let refused = false;
  server.use(
    http.get("*/api/sessions", ({ request }) => {
      if (refused || !new URL(request.url).searchParams.has("cursor")) return;
      refused = true;
      return HttpResponse.json(problem, {
        status,
        headers: { ...headers, "Content-Type": "application/problem+json" },
      });
    }),
  );
}

describe("more of the list", () => {
  it("starts anew where the server no longer knows the place in it, and says so", async () => {
    const { user } = await renderAt(SESSIONS, { as: "agency-admin", scenario: "many" });
    await user.click(await button("Show more"));
    expect(await screen.findByText("125 of 1,000 sessions shown")).toBeVisible();
    const said = await listenToAnnouncements();
    refuseNext({ type: "urn:problem-type:whereabouts:invalid-cursor" }, 400);
    await user.click(await button("Show more"));

    const words = "The list has changed and starts anew.";
    expect(await screen.findByText(`${words} 25 of 1,000 sessions shown`)).toBeVisible();
    expect(said).toEqual([words]);
    expect(screen.queryByText("The server refused the request.")).not.toBeInTheDocument();

    await user.click(await button("Show more"));
    expect(await screen.findByText("125 of 1,000 sessions shown")).toBeVisible();
  });

  it("is not asked for before the server wants it", async () => {
    const { user } = await renderAt(SESSIONS, { as: "agency-admin", scenario: "many" });
    const more = await button("Show more");
    refuseNext({}, 429, { "Retry-After": "10" });
    await user.click(more);
    expect(await screen.findByText(/^Too many requests/)).toBeVisible();
    expect(more).toHaveAccessibleDescription(/^Possible in \d+ seconds$/);
  });

  it("is not fetched on after the page is left", async () => {
    const { user, router } = await renderAt(SESSIONS, { as: "agency-admin", scenario: "many" });
    const all = await button("Show all");
    let pages = 0;
    server.use(
      http.get("*/api/sessions", async ({ request }) => {
        if (!new URL(request.url).searchParams.has("cursor")) return;
        pages++;
        await delay(300);
        const items = [aSession({ id: `ses_more${pages}` })];
        return HttpResponse.json({
          items,
          nextCursor: `c${pages}`,
          total: 1_000,
          activeCount: 1_000,
          attentionCount: 0,
        });
      }),
    );
    await user.click(all);
    await waitFor(() => expect(pages).toBe(2));
    await router.navigate("/profile");
    await screen.findByRole("heading", { name: "My profile" });
    const then = pages;
    await delay(1_000);
    expect(pages).toBe(then);
  });
});

describe("more of those that have ended", () => {
  /** Thirty that have ended, twenty-five of them on the first page. */
  function thirtyEnded(second: () => Response) {
    const end = { at: "2026-11-18T12:00:00Z", cause: "signed_out" as const, actor: null, reason: null };
    const items = Array.from({ length: 25 }, (_, index) =>
      aSession({ id: `ses_over${index}`, status: "ended", end }),
    );
    server.use(
      http.get("*/api/sessions", ({ request }) => {
        const query = new URL(request.url).searchParams;
        if (query.get("status") !== "ended") return;
        if (query.has("cursor")) return second();
        return HttpResponse.json({ items, nextCursor: "abc", total: 30, activeCount: 0, attentionCount: 0 });
      }),
    );
  }

  it("counts all of them, and says when the rest could not be read", async () => {
    const { user, router } = await renderAt("/profile", { as: "agency-admin" });
    await screen.findByRole("heading", { name: "My profile" });
    thirtyEnded(() => HttpResponse.json({ type: "about:blank" }, { status: 400 }));
    await router.navigate(SESSIONS);

    const showAll = await button("Show all ended (30)");
    const asked = watchRequests();
    await user.click(showAll);
    const ended = within(await region("Recently ended"));
    expect(await ended.findByRole("alert")).toHaveTextContent("The server refused the request.");
    expect(ended.getAllByRole("listitem")).toHaveLength(25);
    expect(asked).toHaveLength(1);
    expect(ended.getByRole("button", { name: "Show more" })).toBeVisible();
  });
});
