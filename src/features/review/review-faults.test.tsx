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

type Page = Awaited<ReturnType<typeof ready>>;

/** Up to the moment when the step's button can be pressed. */
async function ready(operation: Operation) {
  const user = stopClock();
  const { world, ...ids } = intrudedWorld({ proven: true });
  const { router } = await openReview(ids.london, acts[operation].at);
  await inStep(acts[operation].here, acts[operation].button);
  const said = await listenToAnnouncements();
  const requests = watchRequests();
  const posts = () => requests.flatMap(({ method, key }) => (method === "POST" ? [key] : []));
  return { user, world, router, said, posts, ...ids };
}

/** Presses the step's button, be it for the first time or again. */
async function press(operation: Operation, { user, world }: Page, fail: string) {
  world.fail(fail);
  const { here, button } = acts[operation];
  const again = within(await step(here)).queryByRole("button", { name: /^Try again/ });
  await user.click(again ?? (await inStep(here, button)));
}

const problem = async (operation: Operation) => within(await step(acts[operation].here)).findByRole("alert");
const told = async (operation: Operation, text: string | RegExp) =>
  within(await step(acts[operation].here)).findByText(text);

async function worksAgain(operation: Operation, page: Page) {
  expect(page.said).toEqual([]);
  expect(effects(page.world, operation)).toHaveLength(0);
  await page.user.click(await inStep(acts[operation].here, "Try again"));
  await hasGoneOn(operation, page);
}

/** It was announced once, was done once, and one is at the next step. */
async function hasGoneOn(operation: Operation, { said, world }: Page) {
  const heading = await screen.findByRole("heading", { level: 2, name: acts[operation].next });
  await waitFor(() => expect(heading).toHaveFocus());
  const { says } = acts[operation];
  // How many of several the server has ended, only its answer tells.
  expect(operation === "terminateSessions" ? [says, SOME_ENDED] : [says]).toContain(said[0]);
  expect(said.splice(0)).toHaveLength(1);
  expect(effects(world, operation)).toHaveLength(1);
}

/** The path from its first step on: does the same at each, with the keys of what it sends there. */
async function atEachStep(
  act: (operation: Operation, page: Page, posts: () => (string | null)[]) => Promise<void>,
) {
  const page = await ready("judgeSession");
  for (const operation of operations) {
    await inStep(acts[operation].here, acts[operation].button);
    const before = page.posts().length;
    await act(operation, page, () => page.posts().slice(before));
  }
}

describe("a step that the server refuses", () => {
  it.each(operations)("%s: says so and why, claims nothing, and works on trying again", async (operation) => {
    const page = await ready(operation);
    const refusals = [
      ["400", "The server refused the request."],
      ["policy-forbids", "Your organization's rules do not allow this."],
      ["mutation-header-missing", "You are not allowed to do this."],
      ["403", /You need the permission “p/],
      ["422", "The server refused the request."],
    ] as const;
    for (const [fault, says] of refusals) {
      await press(operation, page, `${operation}:${fault}:1`);
      expect(await told(operation, says)).toBeVisible();
      expect(await problem(operation)).toHaveTextContent("Nothing was changed.");
      expect(await told(operation, "Not done")).toBeVisible();
    }
    await worksAgain(operation, page);
    expect(new Set(page.posts()).size).toBe(refusals.length + 1);
  });

  it.each(operations)(
    "%s: says how long to wait, sends nothing before, and works after it",
    async (operation) => {
      const page = await ready(operation);
      const waits = [
        ["429", 10, "Possible in 10 seconds"],
        ["503", 15, "Possible in 15 seconds"],
        ["session-busy", 1, "Possible in 1 second"],
      ] as const;
      for (const [index, [fault, seconds, says]] of waits.entries()) {
        await press(operation, page, `${operation}:${fault}:1`);
        const again = await inStep(acts[operation].here, /^Try again/);
        await waitFor(() => expect(again).toHaveAccessibleDescription(says));
        expect(await problem(operation)).toHaveTextContent("Nothing was changed.");
        await page.user.click(again);
        expect(page.posts()).toHaveLength(index + 1);
        await passTime(seconds * 1000);
        await waitFor(() => expect(again).not.toHaveAccessibleDescription());
      }
      await worksAgain(operation, page);
    },
  );
});

describe("a step without a usable answer, not done", () => {
  it.each(operations)(
    "%s: asks the server, tells what it says, and tries again with the same key",
    async (operation) => {
      const page = await ready(operation);
      const faults = [
        ["offline", "The connection to the server failed."],
        ["timeout", "The server did not answer in time."],
        ["html", "The server answered with something this page cannot read."],
        ["500", "The server reported an error."],
      ] as const;
      for (const [fault, says] of faults) {
        await press(operation, page, `${operation}:${fault}:1`);
        await passTime(12_000);
        expect(await told(operation, says)).toBeVisible();
        expect(await problem(operation)).toHaveTextContent(
          "The server says that it was not done. Trying again cannot do it twice.",
        );
        expect(await told(operation, "Not confirmed")).toBeVisible();
      }
      await worksAgain(operation, page);
      expect(page.posts()).toHaveLength(faults.length + 1);
      expect(new Set(page.posts()).size).toBe(1);
    },
  );

  it("while offline nothing is sent, not later either, whatever the step", async () => {
    await atEachStep(async (operation, page, posts) => {
      const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
      await press(operation, page, "");
      expect(await problem(operation)).toHaveTextContent(
        "Nothing was changed.You are offline. Nothing was sent.",
      );
      onLine.mockRestore();
      window.dispatchEvent(new Event("online"));
      expect(posts()).toEqual([]);
      await worksAgain(operation, page);
    });
  });
});

describe("a step that was done, its answer lost", () => {
  // Each fault at each step, in four walks.
  const faults = ["lost", "malformed", "truncated", "empty"];
  it.each(faults.map((fault, index) => [fault, index] as const))(
    "asks the server and goes on, without acting again, whatever the step: %s and on",
    async (_fault, first) => {
      await atEachStep(async (operation, page, posts) => {
        const fault = faults[(first + operations.indexOf(operation)) % faults.length];
        await press(operation, page, `${operation}:${fault}`);
        await hasGoneOn(operation, page);
        expect(posts()).toHaveLength(1);
      });
    },
  );

  it("is not known where the server cannot be asked, and trying again acts once, whatever the step", async () => {
    await atEachStep(async (operation, page, posts) => {
      await press(operation, page, `${operation}:lost:1,${acts[operation].question}:html`);
      expect(await told(operation, /Whether it was done is not known/)).toBeVisible();
      expect(page.said).toEqual([]);
      page.world.fail("");
      await page.user.click(await inStep(acts[operation].here, "Try again"));
      await hasGoneOn(operation, page);
      expect(posts()).toHaveLength(2);
      expect(new Set(posts()).size).toBe(1);
    });
  });

  it("is waited for with the same key as long as the first request runs, whatever the step", async () => {
    await atEachStep(async (operation, page, posts) => {
      await press(operation, page, `${operation}:request-in-progress:2`);
      await waitFor(() => expect(posts()).toHaveLength(1));
      await passTime(1000);
      await waitFor(() => expect(posts()).toHaveLength(2));
      await passTime(1000);
      await hasGoneOn(operation, page);
      expect(new Set(posts()).size).toBe(1);
    });
  });
});

describe("a step for which", () => {
  it("the person does not confirm who they are changes nothing, whichever it is", async () => {
    await atEachStep(async (operation, page, posts) => {
      await press(operation, page, `${operation}:step-up-required:1`);
      await screen.findByRole("dialog", { name: "Confirm it’s you" });
      await page.user.keyboard("{Escape}");
      expect(await problem(operation)).toHaveTextContent(
        "Nothing was changed.You did not confirm that it’s you.",
      );
      expect(posts()).toHaveLength(1);
      expect(page.said).toEqual([]);
      const act = await inStep(acts[operation].here, acts[operation].button);
      expect(act).toHaveFocus();
      await page.user.click(act);
      await hasGoneOn(operation, page);
    });
  });

  it.each(operations)(
    "%s: the session of the page has ended claims nothing, and leads back",
    async (operation) => {
      const page = await ready(operation);
      await press(operation, page, `${operation}:session-ended:1`);
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
      const page = await ready(operation);
      await press(operation, page, `${operation}:404:1`);
      expect(await screen.findByRole("heading", { level: 2, name: acts[operation].next })).toBeVisible();
      expect(page.posts()).toHaveLength(1);
    },
  );

  it("the button is pressed twice acts once, whichever it is", async () => {
    await atEachStep(async (operation, page, posts) => {
      await page.user.dblClick(await inStep(acts[operation].here, acts[operation].button));
      await hasGoneOn(operation, page);
      expect(posts()).toHaveLength(1);
    });
  });
});
