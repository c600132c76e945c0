import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, onTestFinished, vi } from "vitest";

import { personas } from "#mocks/seeds/personas.ts";
import { passTime, stopClock } from "#tests/clock.ts";
import { renderAt } from "#tests/render.tsx";
import { dialog, inDialog, listenToAnnouncements, watchRequests, wholePage } from "#tests/session-screen.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Where tabs tell each other of activity: a tab that has joined it watches. */
const CHANNEL = "whereabouts-activity";

type Options = NonNullable<Parameters<typeof renderAt>[1]>;

/** In the clinic: 30 minutes without activity, 12 hours at most. */
async function open(options: Options = {}) {
  const user = stopClock();
  const joined = watchChannels();
  const { world } = await renderAt("/profile", { as: "clinic-owner", ...options });
  await screen.findByRole("heading", { level: 1, name: "My profile" });
  await waitFor(() => expect(joined).toContain(CHANNEL));
  return { user, world, requests: watchRequests() };
}

/** The names of the channels that are joined from now on. */
function watchChannels(): string[] {
  const joined: string[] = [];
  class Watched extends BroadcastChannel {
    constructor(name: string) {
      super(name);
      joined.push(name);
    }
  }
  vi.stubGlobal("BroadcastChannel", Watched);
  onTestFinished(() => void vi.unstubAllGlobals());
  return joined;
}

/** The machine sleeps, or the person looks elsewhere: the clocks go on, and no timer fires before the end. */
async function sleep(milliseconds: number) {
  vi.setSystemTime(Date.now() + milliseconds);
  await passTime(SECOND);
}

/** Time goes by while the page runs: answers need real time to come. */
async function goOn(seconds: number) {
  for (let second = 0; second < seconds; second++) await passTime(SECOND);
}

const warned = () => screen.findByRole("alertdialog", { name: "Are you still there?" });
const notWarned = () => waitFor(() => expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument());
const leftTime = () => within(screen.getByRole("alertdialog")).getByRole("timer").textContent;
const signedOut = () => screen.findByRole("heading", { level: 1, name: "You are signed out" });
const stillIn = () => expect(screen.getByRole("heading", { level: 1, name: "My profile" })).toBeVisible();
const covered = () => "covered" in document.documentElement.dataset;
const inOtherTab = (message: unknown) => {
  const channel = new BroadcastChannel(CHANNEL);
  onTestFinished(() => channel.close());
  channel.postMessage(message);
};
const me = { userId: personas["clinic-owner"].userId };

describe("the warning", () => {
  it("comes a minute before the end, by the word of the server, and staying is one key", async () => {
    const { user, requests } = await open();
    const menu = screen.getByRole("button", { name: "Account menu" });
    menu.focus();
    for (let time = 0; time < 10; time++) {
      requests.length = 0;
      await sleep(28 * MINUTE);
      expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
      await sleep(MINUTE);
      expect(await warned()).toHaveAccessibleDescription(
        /^For your safety you will be signed out in (60|5\d) seconds\. ?This session ends after 30 minutes without activity\.$/,
      );
      expect(requests.filter(({ path }) => path === "/api/me").every(({ background }) => background)).toBe(
        true,
      );
      expect(await inDialog("Stay signed in")).toHaveFocus();
      await user.keyboard(" ");
      await notWarned();
      expect(document.title).toBe("My profile · Whereabouts");
      expect(requests.at(-1)).toMatchObject({ method: "POST", path: "/api/session/extend" });
      expect(menu).toHaveFocus();
    }
  });

  it("counts down, and says how long at 30 and at 10", async () => {
    await open();
    const said = await listenToAnnouncements();
    await sleep(29 * MINUTE);
    await warned();
    expect(document.title).toMatch(/^(?:1:00|0:5\d) · My profile · Whereabouts$/);
    while (!/ \d seconds\.$/.test(leftTime())) await passTime(SECOND);
    expect(said).toEqual(["30 seconds until you are signed out.", "10 seconds until you are signed out."]);
  });

  it("does not come to who types or scrolls without any request, and the server hears of it now and then", async () => {
    const { requests } = await open();
    for (let minute = 0; minute < 40; minute++) {
      document.body.dispatchEvent(new Event(minute % 2 ? "wheel" : "keydown", { bubbles: true }));
      await sleep(MINUTE);
      await goOn(1);
      expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
    }
    const counted = requests.filter(({ path, background }) => path === "/api/me" && !background);
    expect(counted.length).toBeGreaterThanOrEqual(10);
    expect(counted.length).toBeLessThanOrEqual(14);
  });

  it("is not put off by what the page asks by itself", async () => {
    const { requests } = await open();
    for (let minute = 0; minute < 28; minute += 4) {
      await sleep(4 * MINUTE - 32 * SECOND);
      await goOn(31);
    }
    await sleep(MINUTE);
    await warned();
    const asked = requests.filter(({ path }) => path === "/api/me");
    expect(asked.length).toBeGreaterThanOrEqual(7);
    expect(asked.every(({ background }) => background)).toBe(true);
  });

  it("goes when the same person is active in another tab, which says who it is and nothing else", async () => {
    const { requests } = await open();
    await sleep(29 * MINUTE);
    await warned();
    for (const other of ["pst", null, 7, { userId: "usr_other" }, { ...me, more: "x".repeat(9_999) }])
      inOtherTab(other);
    await goOn(2);
    expect(screen.getByRole("alertdialog")).toBeVisible();
    requests.length = 0;
    inOtherTab(me);
    await notWarned();
    expect(requests[0]).toMatchObject({ method: "GET", path: "/api/me", background: false });
    await sleep(27 * MINUTE);
    await notWarned();
    stillIn();
  });

  it("tells the other tabs that a person is active here, but not while it stands", async () => {
    const { user } = await open();
    const heard: unknown[] = [];
    const channel = new BroadcastChannel(CHANNEL);
    onTestFinished(() => channel.close());
    channel.addEventListener("message", ({ data }) => heard.push(data));
    await user.keyboard("{Shift}");
    await goOn(1);
    await waitFor(() => expect(heard).toEqual([me]));
    await sleep(29 * MINUTE);
    await warned();
    await user.tab();
    await goOn(2);
    expect(heard).toHaveLength(1);
    await user.click(await inDialog("Stay signed in"));
    await notWarned();
    await waitFor(() => expect(heard).toEqual([me, me]));
  });

  it("lets one leave", async () => {
    const { user } = await open();
    await sleep(29 * MINUTE);
    await user.click(await inDialog("Sign out"));
    expect(await signedOut()).toBeVisible();
    expect(screen.getByRole("main")).toHaveTextContent("You signed out in this browser");
  });
});

describe("staying that meets a fault", () => {
  it.each([
    ["extendSession:503", "The server is down for a while.", /^You have no more time than before/],
    ["extendSession:offline", "The connection to the server failed.", /^You have no more time than before/],
    [
      "extendSession:lost,getMe:500",
      "The connection to the server failed.",
      /^Whether you have more time now is not known/,
    ],
  ])("says so, and goes on counting what the server said: %s", async (fail, title, words) => {
    const { user, world, requests } = await open();
    await sleep(29 * MINUTE);
    await warned();
    world.fail(fail);
    await user.click(await inDialog("Stay signed in"));
    const alert = await within(await dialog()).findByRole("alert");
    expect(alert).toHaveTextContent(title);
    expect(within(alert).getByText(words)).toBeVisible();
    expect(leftTime()).toMatch(/^For your safety you will be signed out in 5\d seconds\.$/);
    world.fail("");
    await goOn(16);
    await user.click(await inDialog("Stay signed in"));
    await notWarned();
    const keys = requests.filter(({ method }) => method === "POST").map(({ key }) => key);
    // What may have arrived all the same must not act twice.
    expect(new Set(keys).size).toBe(/503/.test(fail) ? 2 : 1);
  });

  it("asks what became of an answer that was lost", async () => {
    const { user, world, requests } = await open();
    await sleep(29 * MINUTE);
    await warned();
    world.fail("extendSession:lost");
    await user.click(await inDialog("Stay signed in"));
    await notWarned();
    expect(requests.filter(({ method }) => method === "POST")).toHaveLength(1);
    await sleep(28 * MINUTE);
    await notWarned();
    stillIn();
  });

  it("counts an answer to a repeated request from when that was sent first", async () => {
    const { user, world } = await open();
    await sleep(29 * MINUTE);
    await warned();
    world.fail("extendSession:lost,getMe:500");
    await user.click(await inDialog("Stay signed in"));
    await within(await dialog()).findByRole("alert");
    world.fail("getMe:500");
    await goOn(40);
    await user.click(await inDialog("Stay signed in"));
    await notWarned();
    await sleep(28 * MINUTE + 20 * SECOND);
    expect(await warned()).toBeVisible();
  });
});

describe("the end", () => {
  it("hides the page at once after sleep, and says why it is over when the server agrees", async () => {
    const { requests } = await open();
    vi.setSystemTime(Date.now() + 8 * HOUR);
    act(() => void document.dispatchEvent(new Event("visibilitychange")));
    expect(covered()).toBe(true);
    expect(await signedOut()).toBeVisible();
    expect(covered()).toBe(false);
    expect(screen.getByRole("main")).toHaveTextContent("after 30 minutes without activity");
    expect(wholePage()).not.toContain("harbour");
    expect(requests.filter(({ background }) => !background)).toEqual([]);
  });

  it.each([
    ["*:offline", /The server could not be reached.*could not be asked/],
    ["*:500", /The server did not say whether.*was asked, but its answer does not tell/],
  ])(
    "is not taken for granted where the server does not say so, and nothing is shown any more: %s",
    async (fail, words) => {
      const { world } = await open();
      const { email } = world.db.users.get(me.userId)!;
      expect(wholePage()).toContain(email);
      world.fail(fail);
      await sleep(31 * MINUTE);
      expect(
        await screen.findByRole("heading", { level: 1, name: "You may still be signed in" }),
      ).toBeVisible();
      expect(screen.getByRole("main")).toHaveTextContent("no activity here for 30 minutes");
      expect(screen.getByRole("main")).toHaveTextContent(words);
      expect(covered()).toBe(false);
      expect(wholePage()).not.toContain(email);
    },
  );

  it.each([
    ["ahead", DAY],
    ["behind", -DAY],
  ])("does not come with a clock that is set a day %s", async (_, change) => {
    const { world, user } = await open();
    const menu = screen.getByRole("button", { name: "Account menu" });
    menu.focus();
    world.backend.advance(-change / 1_000);
    await sleep(change);
    await goOn(1);
    await waitFor(() => expect(covered()).toBe(false));
    expect(screen.getByRole("heading", { level: 1, name: "My profile" })).toBeVisible();
    expect(menu).toHaveFocus();
    await sleep(29 * MINUTE);
    await warned();
    await user.keyboard(" ");
    await notWarned();
  });

  it("waits no longer than the server's word where the answer to staying comes too late", async () => {
    const { user, world } = await open({ latency: 0 });
    await sleep(29 * MINUTE + 55 * SECOND);
    await warned();
    world.fail("extendSession:timeout");
    await user.click(await inDialog("Stay signed in"));
    await goOn(5);
    expect(await signedOut()).toBeVisible();
  });
});

describe("the limit that nothing moves", () => {
  async function near(before: number) {
    const view = await open();
    const row = view.world.db.sessions.get(view.world.sessionId())!;
    view.world.db.put("sessions", { ...row, createdAt: Date.now() - 12 * HOUR + before });
    return view;
  }

  it("is told five minutes before and once more at the last, and cannot be put off", async () => {
    const { user } = await near(6 * MINUTE);
    const said = await listenToAnnouncements();
    await goOn(31);
    await sleep(30 * SECOND);
    const told = () => screen.findByRole("alertdialog", { name: "Your session is about to end" });
    expect(await told()).toHaveAccessibleDescription(
      /^For your safety you will be signed out in 5 minutes\..*cannot be extended/,
    );
    expect(screen.queryByRole("button", { name: "Stay signed in" })).not.toBeInTheDocument();
    expect(await inDialog("OK")).toHaveFocus();
    await user.keyboard("{Enter}");
    await notWarned();
    await sleep(3 * MINUTE);
    await notWarned();
    await sleep(MINUTE);
    expect(await told()).toHaveAccessibleDescription(
      /^For your safety you will be signed out in 5\d seconds\./,
    );
    await user.click(await inDialog("OK"));
    await notWarned();
    expect(said).toEqual([]);
    await goOn(52);
    expect(said).toEqual(["30 seconds until you are signed out.", "10 seconds until you are signed out."]);
    await sleep(MINUTE);
    expect(await signedOut()).toBeVisible();
    expect(screen.getByRole("main")).toHaveTextContent("as long as your organization lets any session last");
  });
});
