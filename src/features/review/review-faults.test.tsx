import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";

import { passTime, stopClock } from "#tests/clock.ts";
import { effects, inStep, intrudedWorld, openReview, step } from "#tests/review-screen.ts";
import { listenToAnnouncements, watchRequests } from "#tests/session-screen.ts";

// Each request of the path: where it is asked for, what is announced when it has worked, and where one is then.
const acts = {
  judgeSession: {
    at: "confirm",
    here: /^Step 1 of 6/,
    button: "Not me",
    says: "Noted: this session is not yours.",
    next: /^Step 2 of 6/,
    question: "getSession",
  },
  terminateSession: {
    at: "session",
    here: /^Step 2 of 6/,
    button: "Sign out this session",
    says: "Signed out: Chrome on Windows, London, United Kingdom.",
    next: /^Step 3 of 6/,
    question: "getSession",
  },
  terminateSessions: {
    at: "others",
    here: /^Step 3 of 6/,
    button: "Sign out selected (1)",
    says: "1 session signed out.",
    next: /^Step 4 of 6/,
    question: "getSession",
  },
  untrustDevice: {
    at: "trust",
    here: /^Step 4 of 6/,
    button: "Revoke trust of 1 device",
    says: "Trust is revoked.",
    next: /^Step 5 of 6/,
    question: "listDevices",
  },
} as const;

const SOME_ENDED = "They are signed out, or will be in a moment.";

type Operation = keyof typeof acts;
const operations = ["judgeSession", "terminateSession", "terminateSessions", "untrustDevice"] as const;

const each = <T,>(cases: readonly T[]) =>
  operations.flatMap((operation) => cases.map((one) => [operation, one] as const));

/** Up to the moment when the step's button is pressed. */
async function ready(operation: Operation) {
  const user = stopClock();
  const { world, ...ids } = intrudedWorld({ proven: true });
  const { at, here, button } = acts[operation];
  const { router } = await openReview(ids.london, at);
  const act = await inStep(here, button);
  const said = await listenToAnnouncements();
  const requests = watchRequests();
  const posts = () => requests.flatMap(({ method, key }) => (method === "POST" ? [key] : []));
  return { user, world, router, said, act, posts, ...ids };
}

async function pressed(operation: Operation, fail: string) {
  const page = await ready(operation);
  page.world.fail(fail);
  await page.user.click(page.act);
  return page;
}

const problem = async (operation: Operation) => within(await step(acts[operation].here)).findByRole("alert");

async function worksAgain(operation: Operation, page: Awaited<ReturnType<typeof ready>>) {
  expect(page.said).toEqual([]);
  expect(effects(page.world, operation)).toHaveLength(0);
  await page.user.click(await inStep(acts[operation].here, "Try again"));
  await hasGoneOn(operation, page);
}

async function hasGoneOn(operation: Operation, { said, world }: Awaited<ReturnType<typeof ready>>) {
  const heading = await screen.findByRole("heading", { level: 2, name: acts[operation].next });
  await waitFor(() => expect(heading).toHaveFocus());
  const { says } = acts[operation];
  expect(said).toHaveLength(1);
  // How many of several the server has ended, only its answer tells.
  expect(operation === "terminateSessions" ? [says, SOME_ENDED] : [says]).toContain(said[0]);
  expect(effects(world, operation)).toHaveLength(1);
}

describe("a step that the server refuses", () => {
  it.each(
    each([
      ["400", "The server refused the request."],
      ["policy-forbids", "Your organization's rules do not allow this."],
      ["mutation-header-missing", "You are not allowed to do this."],
      ["403", /You need the permission “p/],
      ["422", "The server refused the request."],
    ] as const).map(([operation, [fault, says]]) => [operation, fault, says] as const),
  )("%s, %s: says so, claims nothing, and works on trying again", async (operation, fault, says) => {
    const page = await pressed(operation, `${operation}:${fault}:1`);
    expect(await problem(operation)).toHaveTextContent("Nothing was changed.");
    expect(await problem(operation)).toHaveTextContent(says);
    expect(within(await step(acts[operation].here)).getByText("Not done")).toBeVisible();
    await worksAgain(operation, page);
    expect(new Set(page.posts()).size).toBe(2);
  });

  it.each(
    each([
      ["429", 10],
      ["503", 15],
      ["session-busy", 1],
    ] as const).map(([operation, [fault, seconds]]) => [operation, fault, seconds] as const),
  )(
    "%s, %s: says how long to wait, sends nothing before, and works after it",
    async (operation, fault, seconds) => {
      const page = await pressed(operation, `${operation}:${fault}:1`);
      expect(await problem(operation)).toHaveTextContent("Nothing was changed.");
      const again = await inStep(acts[operation].here, /^Try again/);
      expect(again).toHaveAccessibleDescription(
        seconds === 1 ? "Possible in 1 second" : `Possible in ${seconds} seconds`,
      );
      await page.user.click(again);
      expect(page.posts()).toHaveLength(1);
      await passTime(seconds * 1000);
      await waitFor(() => expect(again).not.toHaveAccessibleDescription());
      await worksAgain(operation, page);
    },
  );
});

describe("a step without a usable answer, not done", () => {
  it.each(
    each([
      ["offline", "The connection to the server failed."],
      ["timeout", "The server did not answer in time."],
      ["html", "The server answered with something this page cannot read."],
      ["500", "The server reported an error."],
    ] as const).map(([operation, [fault, says]]) => [operation, fault, says] as const),
  )(
    "%s, %s: asks the server, tells what it says, and tries again with the same key",
    async (operation, fault, says) => {
      const page = await pressed(operation, `${operation}:${fault}:1`);
      await passTime(12_000);
      expect(await within(await step(acts[operation].here)).findByText(says)).toBeVisible();
      expect(await problem(operation)).toHaveTextContent(
        "The server says that it is not done. Trying again cannot do it twice.",
      );
      expect(within(await step(acts[operation].here)).getByText("Not confirmed")).toBeVisible();
      await worksAgain(operation, page);
      expect(page.posts()).toHaveLength(2);
      expect(new Set(page.posts()).size).toBe(1);
    },
  );

  it.each(operations)("%s, offline: nothing is sent, not later either", async (operation) => {
    const page = await ready(operation);
    const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    await page.user.click(page.act);
    expect(await problem(operation)).toHaveTextContent(
      "Nothing was changed.You are offline. Nothing was sent.",
    );
    onLine.mockRestore();
    window.dispatchEvent(new Event("online"));
    expect(page.posts()).toEqual([]);
    await worksAgain(operation, page);
  });
});

describe("a step that was done, its answer lost", () => {
  it.each(each(["lost", "malformed", "truncated", "empty"]))(
    "%s, %s: asks the server and goes on, without acting again",
    async (operation, fault) => {
      const page = await pressed(operation, `${operation}:${fault}`);
      await hasGoneOn(operation, page);
      expect(page.posts()).toHaveLength(1);
    },
  );

  it.each(operations)(
    "%s: says that it is not known where the server cannot be asked; trying again acts once",
    async (operation) => {
      const page = await pressed(operation, `${operation}:lost:1,${acts[operation].question}:html`);
      expect(
        await within(await step(acts[operation].here)).findByText(/Whether it was done is not known/),
      ).toBeVisible();
      expect(page.said).toEqual([]);
      page.world.fail("");
      await page.user.click(await inStep(acts[operation].here, "Try again"));
      await hasGoneOn(operation, page);
      expect(page.posts()).toHaveLength(2);
      expect(new Set(page.posts()).size).toBe(1);
    },
  );

  it.each(operations)(
    "%s: a first request that still runs is waited for, with the same key",
    async (operation) => {
      const page = await pressed(operation, `${operation}:request-in-progress:2`);
      await waitFor(() => expect(page.posts()).toHaveLength(1));
      await passTime(1000);
      await waitFor(() => expect(page.posts()).toHaveLength(2));
      await passTime(1000);
      await hasGoneOn(operation, page);
      expect(new Set(page.posts()).size).toBe(1);
    },
  );
});

describe("a step for which", () => {
  it.each(operations)("%s: the person does not confirm who they are changes nothing", async (operation) => {
    const page = await pressed(operation, `${operation}:step-up-required:1`);
    await screen.findByRole("dialog", { name: "Confirm it’s you" });
    await page.user.keyboard("{Escape}");
    expect(await problem(operation)).toHaveTextContent(
      "Nothing was changed.You did not confirm that it’s you.",
    );
    expect(page.posts()).toHaveLength(1);
    expect(page.said).toEqual([]);
    expect(page.act).toHaveFocus();
    await page.user.click(page.act);
    await hasGoneOn(operation, page);
  });

  it.each(operations)(
    "%s: the session of the page has ended claims nothing, and leads back",
    async (operation) => {
      const page = await pressed(operation, `${operation}:session-ended:1`);
      expect(await screen.findByRole("heading", { name: "You are signed out" })).toBeVisible();
      expect(effects(page.world, operation)).toHaveLength(0);
      expect(await screen.findByRole("link", { name: "Sign in again" })).toHaveAttribute(
        "href",
        `/sign-in?return=${encodeURIComponent(`/settings/sessions/${page.london}/review?step=${acts[operation].at}`)}`,
      );
    },
  );

  it.each(["terminateSession", "untrustDevice"] as const)(
    "%s: nothing is there any more is through",
    async (operation) => {
      const page = await pressed(operation, `${operation}:404:1`);
      expect(await screen.findByRole("heading", { level: 2, name: acts[operation].next })).toBeVisible();
      expect(page.posts()).toHaveLength(1);
    },
  );

  it.each(operations)("%s: the button is pressed twice acts once", async (operation) => {
    const page = await ready(operation);
    await page.user.dblClick(page.act);
    await hasGoneOn(operation, page);
    expect(page.posts()).toHaveLength(1);
  });
});
