import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";

import { passTime, stopClock } from "#tests/clock.ts";
import { renderApp, renderAt } from "#tests/render.tsx";
import { endings, region, SESSIONS, watchRequests, wholePage } from "#tests/session-screen.ts";

const traces = /ana\.garcia|Ana García|198\.51\.100|203\.0\.113|London|Madrid|Northwind/;

async function signOutByMenu(user: Awaited<ReturnType<typeof renderAt>>["user"]) {
  await user.click(screen.getByRole("button", { name: "Account menu" }));
  await user.click(await screen.findByRole("menuitem", { name: "Sign out" }));
}

describe("the normal sign-out", () => {
  it("wipes everything and says that it is done", async () => {
    const { user, world, router } = await renderAt(SESSIONS, { as: "agency-admin" });
    await region("Recently ended");
    expect(document.body).toHaveTextContent(traces);
    await signOutByMenu(user);

    expect(await screen.findByRole("heading", { name: "You are signed out" })).toBeVisible();
    expect(document.body).not.toHaveTextContent(traces);
    expect(wholePage()).not.toMatch(traces);
    expect(world.jar.token).toBeNull();
    expect(endings(world)).toHaveLength(1);

    await router.navigate(SESSIONS);
    expect(await screen.findByRole("heading", { name: "Sign in" })).toBeVisible();
    expect(wholePage()).not.toMatch(traces);
  });

  it.each([
    ["the browser is offline", ""],
    ["no answer comes", "signOut:offline"],
    ["the server fails", "signOut:500"],
  ])("wipes everything too where the server cannot be told, and says so: %s", async (_why, fault) => {
    const { user, world } = await renderAt(SESSIONS, { as: "agency-admin" });
    await region("Recently ended");
    world.fail(fault);
    if (fault === "") vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    await signOutByMenu(user);

    expect(await screen.findByRole("heading", { name: "You are signed out in this browser" })).toBeVisible();
    expect(screen.getByText("The server could not be reached")).toBeVisible();
    expect(screen.getByRole("main")).toHaveTextContent("may still be active until it expires");
    expect(wholePage()).not.toMatch(traces);
    expect(endings(world)).toHaveLength(0);
  });

  it("signs out every tab that shares the session", async () => {
    const { user, world, container } = await renderAt(SESSIONS, { as: "agency-admin" });
    await within(container).findByRole("region", { name: "Recently ended" });
    const second = await renderApp(SESSIONS);
    await within(second.container).findByRole("region", { name: "Current session" });
    await user.click(within(container).getByRole("button", { name: "Account menu" }));
    await user.click(await screen.findByRole("menuitem", { name: "Sign out" }));

    for (const tab of [container, second.container])
      expect(await within(tab).findByRole("heading", { name: "You are signed out" })).toBeVisible();
    expect(wholePage()).not.toMatch(traces);
    expect(endings(world)).toHaveLength(1);
  });

  it("is not believed of another tab's word: the server is asked, and only about this session", async () => {
    const { world } = await renderAt(SESSIONS, { as: "agency-admin" });
    await region("Recently ended");
    const asked = watchRequests();
    const channel = new BroadcastChannel("whereabouts");
    channel.postMessage({ type: "ended", sessionIds: ["ses_of_somebody_else"] });
    channel.postMessage("ended");
    channel.postMessage({ type: "ended", sessionIds: [world.sessionId()] });
    channel.close();
    await waitFor(() => expect(asked.map(({ path }) => path)).toEqual(["/api/me"]));
    expect(await region("Current session")).toBeVisible();
  });
});

describe("a session that is ended elsewhere", () => {
  it.each([
    ["ended-elsewhere", /signed out from another of your sessions/],
    ["ended-by-admin", /An administrator of your organization signed this session out/],
    ["ended-by-policy", /changed its rules for sessions/],
    ["ended-by-password", /The password of your account was changed/],
    ["ended-by-expiry", /reached its time limit/],
    ["ended-unexplained", /The usual reasons:.*another of your devices.*administrator.*timeout.*cookies/],
  ] as const)("leaves the page by itself and says why: %s", async (scenario, words) => {
    stopClock();
    const { router } = await renderAt(SESSIONS, { as: "agency-admin", scenario });
    await region("Current session");
    await passTime(16_000);
    expect(await screen.findByRole("heading", { name: "You are signed out" })).toBeVisible();
    expect(screen.getByRole("main")).toHaveTextContent(words);
    expect(router.state.location.pathname).toBe("/signed-out");
    expect(wholePage()).not.toMatch(traces);
    expect(document.body).not.toHaveTextContent("Priya Raman");
  });
});
