import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";

import { openMockWorld, server } from "#mocks/node.ts";
import type { ActivityEvent } from "#src/api/activity-schemas.ts";
import { anEvent } from "#tests/an-event.ts";
import { passTime, stopClock } from "#tests/clock.ts";
import { renderRoutes, somebody } from "#tests/render-part.tsx";
import { renderApp, renderAt } from "#tests/render.tsx";
import { watchRequests } from "#tests/session-screen.ts";

import { RecentActivity } from "./recent-activity.tsx";

const SECURITY = "/settings/security";
const section = () => screen.findByRole("region", { name: "Recent activity" });
const events = async () => (await within(await section()).findAllByRole("listitem")).length;

/** The page, with these rows instead of the mock's. */
async function showRows(items: unknown[]) {
  openMockWorld({ as: "agency-admin" });
  server.use(
    http.get("*/api/activity", () => HttpResponse.json({ items, nextCursor: null, total: items.length })),
  );
  await renderApp(SECURITY);
}

describe("recent activity", () => {
  it("shows the newest first, and earlier ones on request", async () => {
    const { user } = await renderAt(SECURITY, { as: "agency-admin" });
    expect(await events()).toBe(10);
    expect(await within(await section()).findByText(/^10 of \d+ events shown$/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show earlier" }));
    await waitFor(async () => expect(await events()).toBeGreaterThan(10));
    // The button may be gone: whoever pressed it goes on at the first row that came.
    const rows = within(await section()).getAllByRole("listitem");
    await waitFor(() => expect(rows[10]).toHaveFocus());
  });

  it("tells the unknown sign-in from London", async () => {
    await renderAt(SECURITY, { as: "agency-admin" });
    expect(await within(await section()).findByText(/London, United Kingdom/)).toBeVisible();
  });

  it("says that it could not be loaded, which is not that nothing happened", async () => {
    const { user, world } = await renderAt(SECURITY, { as: "agency-admin", fail: "listActivity:400" });
    const alert = await within(await section()).findByRole("alert");
    expect(alert).toHaveTextContent("Your activity could not be loaded");
    expect(screen.queryByText("Nothing has happened lately")).not.toBeInTheDocument();
    // The other sections stand.
    expect(screen.getByRole("heading", { name: "Second factor" })).toBeVisible();
    expect(await screen.findByLabelText("Current password")).toBeVisible();
    world.fail("");
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(await events()).toBe(10);
  });

  it("says how old it is once it can't be read anew", async () => {
    stopClock();
    const { world } = await renderAt(SECURITY, { as: "agency-admin" });
    expect(await events()).toBe(10);
    world.fail("listActivity:400");
    await passTime(16_000);
    expect(await within(await section()).findByText(/^Not up to date: this is how it was at/)).toBeVisible();
    expect(await events()).toBe(10);
  });

  it("says that there is nothing where there is nothing", async () => {
    await showRows([]);
    expect(await screen.findByText("Nothing has happened lately")).toBeVisible();
  });

  it("counts what can't be read, and shows the rest", async () => {
    await showRows([
      anEvent({ id: "a" }),
      { ...anEvent(), at: "yesterday" },
      { ...anEvent({ id: "c" }), action: "flew" },
    ]);
    const recent = within(await section());
    expect(await recent.findByText("1 event could not be read and is not shown.")).toBeVisible();
    expect(recent.getByText("Something for which this page has no word")).toBeVisible();
    expect(await events()).toBe(2);
  });

  it("starts anew when the server no longer knows the place in the list", async () => {
    const { user, world } = await renderAt(SECURITY, { as: "agency-admin" });
    expect(await events()).toBe(10);
    world.fail("listActivity:invalid-cursor:1");
    await user.click(screen.getByRole("button", { name: "Show earlier" }));
    expect(await within(await section()).findByText(/The list has changed and starts anew\./)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show earlier" }));
    await waitFor(async () => expect(await events()).toBeGreaterThan(10));
  });

  it("asks again by itself, and says that it was no person", async () => {
    stopClock();
    await renderAt(SECURITY, { as: "agency-admin" });
    expect(await events()).toBe(10);
    const asked = watchRequests();
    await passTime(200_000);
    const mine = asked.filter(({ path }) => path === "/api/activity");
    expect(mine.length).toBeGreaterThan(5);
    expect(mine.at(-1)?.background).toBe(true);
  });
});

describe("events that are folded away", () => {
  const fold = { title: "Done by the review", which: ({ id }: ActivityEvent) => id.startsWith("own") };

  function show(items: ActivityEvent[]) {
    server.use(
      http.get("*/api/activity", () => HttpResponse.json({ items, nextCursor: null, total: items.length })),
    );
    renderRoutes([{ path: "/x", element: <RecentActivity fold={fold} none="Nothing else" /> }], {
      at: "/x",
      me: somebody,
    });
  }

  it("stand below the others, for whoever opens them", async () => {
    show([
      anEvent({ id: "own1" }),
      anEvent({ id: "own2" }),
      anEvent({ id: "london", action: "email_changed" }),
    ]);
    const summary = await screen.findByText("Done by the review (2)");
    const [first, ...rest] = screen.getAllByRole("listitem", { hidden: true });
    expect(first).toHaveTextContent("E-mail address changed");
    expect(first).toBeVisible();
    expect(rest).toHaveLength(2);
    expect(rest[0]).not.toBeVisible();
    await userEvent.click(summary);
    expect(rest[0]).toBeVisible();
  });

  it("count as nothing", async () => {
    show([anEvent({ id: "own1" })]);
    expect(await screen.findByText("Nothing else")).toBeVisible();
    expect(screen.getByText("Done by the review (1)")).toBeVisible();
  });
});

describe("the list of account changes", () => {
  const changes = () => screen.findByRole("region", { name: "Changes to your account" });

  it("asks for the changes of the last 30 days alone, and says whom to ask", async () => {
    openMockWorld({ as: "agency-admin" });
    const asked: URLSearchParams[] = [];
    server.use(
      http.get("*/api/activity", ({ request }) => {
        asked.push(new URL(request.url).searchParams);
      }),
    );
    await renderApp(SECURITY);
    const list = within(await changes());
    expect(await list.findByText("E-mail address changed")).toBeVisible();
    expect(list.getAllByRole("listitem")).toHaveLength(list.getAllByText("Account change").length);
    const toAsk = list.getByText(/^Not you\? Ask/);
    expect(within(toAsk).getByRole("link")).toHaveAttribute("href", expect.stringMatching(/^mailto:[^?]+$/));
    const question = asked.find((search) => search.has("since"));
    expect(question?.getAll("action").toSorted()).toEqual([
      "email_changed",
      "password_changed",
      "recovery_changed",
      "second_factor_added",
      "second_factor_removed",
    ]);
    const age = Date.now() - Date.parse(question?.get("since") ?? "");
    expect(age).toBeGreaterThanOrEqual(30 * 86_400_000);
    expect(age).toBeLessThan(31 * 86_400_000);
  });

  it("says that there was none, and does not ask then", async () => {
    await showRows([]);
    const list = within(await changes());
    expect(await list.findByText("Nothing was changed in the last 30 days")).toBeVisible();
    expect(list.queryByText(/Not you/)).not.toBeInTheDocument();
  });

  it("that could not be loaded does not look like none", async () => {
    await renderAt(SECURITY, { as: "agency-admin", fail: "listActivity:400" });
    expect(await within(await changes()).findByRole("alert")).toBeVisible();
    expect(screen.queryByText("Nothing was changed in the last 30 days")).not.toBeInTheDocument();
  });
});
