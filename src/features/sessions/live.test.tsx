import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { CHROME_ON_WINDOWS, type MockWorld } from "#mocks/node.ts";
import { passTime, stopClock } from "#tests/clock.ts";
import { renderAt } from "#tests/render.tsx";
import { inDialog, region, rowOf, SESSIONS, signOutOf, watchRequests } from "#tests/session-screen.ts";

const rowNames = async () =>
  within(await region("Other sessions"))
    .getAllByRole("link")
    .filter((link) => /sessions\/[^/]+$/.test(link.getAttribute("href") ?? ""))
    .map((link) => link.getAttribute("aria-label") ?? link.textContent);

async function openLive() {
  const view = await renderAt(SESSIONS, { as: "agency-admin", live: true });
  await region("Recently ended");
  await view.world.streaming();
  return view;
}

/** Somebody signs in with another browser, which then loads its page. */
async function signInElsewhere(world: MockWorld) {
  const other = world.signInElsewhere("agency-admin", CHROME_ON_WINDOWS);
  await other("/me");
  return other;
}

const news = () => screen.findByRole("region", { name: "New sign-ins" });

/** What a browser of this person says to the server. */
const mutation = () => ({
  method: "POST",
  headers: { "X-Requested-With": "whereabouts", "Idempotency-Key": `"${crypto.randomUUID()}"` },
});

describe("a sign-in while I look at the list", () => {
  it("asks by itself whether it was me, moves no row, and is said once", async () => {
    const { world } = await openLive();
    const before = await rowNames();
    await signInElsewhere(world);
    const question = /^New sign-in from Chrome on Windows, .+\. Was this you\?$/;
    expect(await within(await news()).findByText(question)).toBeVisible();
    expect(await rowNames()).toEqual(before);
    expect(screen.getByRole("status")).toHaveTextContent(question);
  });

  it("is shown when I want it, and the focus goes there", async () => {
    const { world, user } = await openLive();
    const before = await rowNames();
    await signInElsewhere(world);
    await user.click(await within(await news()).findByRole("button", { name: "Show 1 new session" }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "New sign-ins" })).toBeNull());
    expect(await rowNames()).toHaveLength(before.length + 1);
    const row = document.activeElement;
    expect(row).toHaveAccessibleName(/^Chrome on Windows, .*active now/);
  });

  it("is remembered as mine from there", async () => {
    const { world, user } = await openLive();
    await signInElsewhere(world);
    await user.click(
      await within(await news()).findByRole("button", { name: /^This was me: Chrome on Windows/ }),
    );
    await waitFor(() => expect(screen.queryByRole("region", { name: "New sign-ins" })).toBeNull());
    const newest = [...world.db.sessions.values()].toSorted((a, b) => b.createdAt - a.createdAt);
    expect(newest.slice(0, 2).map(({ verdict }) => verdict?.value)).toContain("me");
  });

  it("can wait until later, and comes back with the next one", async () => {
    const { world, user } = await openLive();
    await signInElsewhere(world);
    await user.click(await within(await news()).findByRole("button", { name: "Later" }));
    expect(screen.queryByRole("region", { name: "New sign-ins" })).toBeNull();
    expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
    await signInElsewhere(world);
    expect(await within(await news()).findByRole("button", { name: "Show 2 new sessions" })).toBeVisible();
  });

  it("leads to what to do when it was not", async () => {
    const { world, user, router } = await openLive();
    await signInElsewhere(world);
    await user.click(await within(await news()).findByRole("link", { name: /^Not me: Chrome on Windows/ }));
    await waitFor(() => expect(router.state.location.pathname).toMatch(/\/settings\/sessions\/.+\/review$/));
  });

  it("is counted with others that come meanwhile", async () => {
    const { world, user } = await openLive();
    await signInElsewhere(world);
    await signInElsewhere(world);
    const button = await within(await news()).findByRole("button", { name: "Show 2 new sessions" });
    await user.click(button);
    await waitFor(async () =>
      expect((await rowNames()).filter((name) => name?.includes("active now")).length).toBeGreaterThan(1),
    );
  });

  it("is taken over with the list when I refresh", async () => {
    const { world, user } = await openLive();
    await signInElsewhere(world);
    await news();
    await user.click(screen.getByRole("button", { name: "Refresh" }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "New sign-ins" })).toBeNull());
    expect((await rowNames())[0]).toMatch(/^Chrome on Windows, .*active now/);
  });
});

describe("after I have had the list read anew", () => {
  it("a sign-in is asked about as before", async () => {
    const { world, user } = await openLive();
    await user.click(screen.getByRole("button", { name: "Refresh" }));
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "Refresh" })).not.toHaveAttribute("aria-busy"),
    );
    await signInElsewhere(world);
    expect(await news()).toBeVisible();
  });

  it("what I have ended myself is gone, and a sign-in meanwhile is asked about", async () => {
    const { world, user } = await openLive();
    const before = await rowNames();
    await user.click(await signOutOf("Chrome on Windows, London"));
    await user.click(await inDialog("Sign out"));
    await waitFor(async () => expect(await rowNames()).toHaveLength(before.length - 1));
    await signInElsewhere(world);
    expect(await news()).toBeVisible();
  });
});

describe("a session that ends elsewhere while I look at the list", () => {
  async function endElsewhere() {
    const view = await openLive();
    const row = await rowOf("Chrome on Windows, London");
    const [, id] =
      /sessions\/(.+)$/.exec(
        within(row)
          .getByRole("link", { name: /^Chrome/ })
          .getAttribute("href") ?? "",
      ) ?? [];
    const end = async () => {
      const other = view.world.signInElsewhere("agency-admin", CHROME_ON_WINDOWS);
      const answer = await other(`/sessions/${id}/terminate`, mutation());
      expect(answer.status).toBe(200);
    };
    return { ...view, row, end };
  }

  it("changes in its place, and says what became of it", async () => {
    const { end } = await endElsewhere();
    const before = await rowNames();
    await end();
    const row = await rowOf("Chrome on Windows, London");
    expect(await within(row).findByText(/Signed out from another session/)).toBeVisible();
    expect(within(row).queryByRole("button", { name: /^Sign out/ })).toBeNull();
    const names = await rowNames();
    expect(names.findIndex((name) => name?.startsWith("Chrome on Windows, London"))).toBe(
      before.findIndex((name) => name?.startsWith("Chrome on Windows, London")),
    );
  });

  it("keeps the focus where it was", async () => {
    const { row, end } = await endElsewhere();
    within(row)
      .getByRole("button", { name: /^Sign out Chrome on Windows, London/ })
      .focus();
    await end();
    await within(await rowOf("Chrome on Windows, London")).findByText(/Signed out from another session/);
    expect(document.activeElement).toHaveAccessibleName(/^Chrome on Windows, London/);
  });

  it("is no longer counted among those that deserve a look", async () => {
    const { end } = await endElsewhere();
    expect(await screen.findByRole("button", { name: "Review 2 sessions" })).toBeVisible();
    await end();
    // The browser that ended it is an unknown device, and deserves a look in its place.
    await within(await rowOf("Chrome on Windows, London")).findByText(/Signed out from another session/);
    expect(screen.getByRole("button", { name: "Review 2 sessions" })).toBeVisible();
  });

  it("leaves when I refresh", async () => {
    const { user, end } = await endElsewhere();
    await end();
    await within(await rowOf("Chrome on Windows, London")).findByText(/Signed out from another session/);
    await user.click(screen.getByRole("button", { name: "Refresh" }));
    await waitFor(async () =>
      expect((await rowNames()).filter((name) => name?.startsWith("Chrome on Windows, London"))).toEqual([]),
    );
  });
});

describe("while events flow", () => {
  it("nothing is asked for by itself; without them the list is", async () => {
    stopClock();
    const { world } = await renderAt(SESSIONS, { as: "agency-admin", live: true });
    await region("Recently ended");
    await world.streaming();
    await passTime(1_000);
    const asked = watchRequests({ events: true });
    await passTime(60_000);
    expect(asked.filter(({ path }) => path === "/api/sessions" || path === "/api/me")).toEqual([]);
    world.backend.events.closeAll();
    await passTime(40_000);
    expect(asked.map(({ path }) => path)).toContain("/api/events");
  });
});
