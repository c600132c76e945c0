import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";

import { openMockWorld, server } from "#mocks/node.ts";
import { anEvent } from "#tests/an-event.ts";
import { passTime, stopClock } from "#tests/clock.ts";
import { renderApp, renderAt } from "#tests/render.tsx";
import { watchRequests } from "#tests/session-screen.ts";

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
    expect(screen.getByRole("heading", { name: "Two-factor authentication" })).toBeVisible();
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
    expect(await screen.findByText("1 event could not be read and is not shown.")).toBeVisible();
    expect(screen.getByText("Something for which this page has no word")).toBeVisible();
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
