import { act, screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it, vi } from "vitest";

import { server } from "#mocks/node.ts";
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
    ["the browser is offline", "", "The server could not be reached"],
    ["no answer comes", "signOut:offline", "The server could not be reached"],
    ["the server fails", "signOut:500", "The server did not confirm the sign-out"],
    ["the server is down", "signOut:503", "The server did not confirm the sign-out"],
  ])(
    "wipes everything too where the server does not confirm it, and says so: %s",
    async (_why, fault, words) => {
      const { user, world } = await renderAt(SESSIONS, { as: "agency-admin" });
      await region("Recently ended");
      world.fail(fault);
      if (fault === "") vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
      await signOutByMenu(user);

      expect(await screen.findByRole("heading", { name: "You may still be signed in" })).toBeVisible();
      expect(screen.getByText(words)).toBeVisible();
      expect(screen.getByRole("main")).toHaveTextContent("the session itself may still be active");
      expect(wholePage()).not.toMatch(traces);
      expect(world.jar.token).not.toBeNull();
      expect(endings(world)).toHaveLength(0);
    },
  );

  it("sends nobody away from the sign-in page when its answer comes late", async () => {
    const { user, router } = await renderAt(SESSIONS, { as: "agency-admin" });
    await region("Recently ended");
    let answer = () => {};
    const asked = vi.fn<() => Promise<Response>>(async () => {
      await new Promise<void>((go) => (answer = go));
      return new HttpResponse(null, { status: 500 });
    });
    server.use(http.post("*/api/sign-out", asked));
    await signOutByMenu(user);
    await waitFor(() => expect(asked).toHaveBeenCalled());
    await act(() => router.navigate("/sign-in"));
    const field = await screen.findByRole("textbox", { name: "E-mail address" });
    await user.type(field, "tom");
    const requests = watchRequests();
    answer();
    // The connection of the sign-out is over: what the page may offer is asked of the next one.
    await waitFor(() => expect(requests.map(({ path }) => path)).toContain("/api/sign-in"));
    expect(screen.getByRole("textbox", { name: "E-mail address" })).toHaveValue("tom");
    expect(router.state.location.pathname).toBe("/sign-in");
  });

  it("is sent once more on request, and then says that it is done", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "agency-admin", fail: "signOut:lost:1" });
    await region("Recently ended");
    await signOutByMenu(user);
    expect(await screen.findByRole("heading", { name: "You may still be signed in" })).toBeVisible();

    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("heading", { name: "You are signed out" })).toBeVisible();
    expect(screen.getByRole("main")).toHaveTextContent("You signed out in this browser");
    expect(world.jar.token).toBeNull();
    expect(endings(world)).toHaveLength(1);
  });

  it("that fails again says why, and does not claim anything", async () => {
    const { user } = await renderAt(SESSIONS, { as: "agency-admin", fail: "signOut:500" });
    await region("Recently ended");
    await signOutByMenu(user);
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("The server reported an error.");
    expect(screen.getByRole("heading", { name: "You may still be signed in" })).toBeVisible();
  });

  it("signs out every tab that shares the session", async () => {
    const { user, world, container } = await renderAt(SESSIONS, { as: "agency-admin" });
    await within(container).findByRole("region", { name: "Recently ended" });
    const second = await renderApp(SESSIONS);
    await within(second.container).findByRole("region", { name: "Current session" });
    await user.click(within(container).getByRole("button", { name: "Account menu" }));
    await user.click(await screen.findByRole("menuitem", { name: "Sign out" }));

    for (const tab of [container, second.container]) {
      expect(await within(tab).findByRole("heading", { name: "You are signed out" })).toBeVisible();
      // Nobody is frightened by other causes: it was this browser's own person.
      expect(within(tab).getByRole("main")).toHaveTextContent("You signed out in this browser");
    }
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
    // The events are asked for whenever the first rows stand, before or after.
    const paths = () => asked.map(({ path }) => path).filter((path) => path !== "/api/events");
    await waitFor(() => expect(paths()).toEqual(["/api/me"]));
    expect(await region("Current session")).toBeVisible();
  });
});

describe("a session that is ended elsewhere", () => {
  it.each([
    ["ended-elsewhere", /signed out from another of your sessions/],
    ["ended-by-admin", /An administrator of your organization signed this session out/],
    ["ended-by-policy", /changed how long sessions last/],
    ["ended-by-password", /The password of your account was changed/],
    ["ended-by-expiry", /reached its time limit|without activity/],
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
