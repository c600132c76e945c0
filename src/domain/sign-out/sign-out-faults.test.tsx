import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";

import { passTime, stopClock } from "#tests/clock.ts";
import { renderAt } from "#tests/render.tsx";
import {
  dialog,
  endings,
  inDialog,
  listenToAnnouncements,
  SESSIONS,
  signOutOf,
  watchRequests,
} from "#tests/session-screen.ts";

// Each way of ending sessions: how it is asked for, and what is announced when it has worked.
const acts = {
  terminateSession: {
    ask: () => signOutOf("Chrome on Windows, London"),
    confirm: "Sign out",
    remaining: "The server says that this session is still signed in.",
    done: /^Signed out: Chrome on Windows/,
    left: "8 active sessions",
  },
  terminateSessions: {
    ask: () => screen.findByRole("button", { name: "Sign out other sessions (8)" }),
    confirm: "Sign out other sessions",
    remaining: "The server says that 8 of them are still signed in.",
    done: /^(8 sessions signed out\.|The server says that they are signed out\.)$/,
    left: "1 active session",
  },
} as const;

type Operation = keyof typeof acts;
const operations = ["terminateSession", "terminateSessions"] as const;

interface Case {
  fault: string;
  says: string;
}

// F5, F9: the server has decided, and nothing was done.
const refused: Case[] = [
  { fault: "400", says: "The server refused the request." },
  { fault: "policy-forbids", says: "Your organization's rules do not allow this." },
  { fault: "mutation-header-missing", says: "You are not allowed to do this." },
  { fault: "422", says: "The server refused the request." },
];

// F7, F10, F12: the same, and the server asks to wait so many seconds.
const resting = [
  {
    fault: "session-busy",
    says: "Another change to this session is under way.",
    wait: 1,
    rests: "Possible in 1 second",
  },
  {
    fault: "429",
    says: "Too many requests. The server asks to wait 10 seconds.",
    wait: 10,
    rests: "Possible in 10 seconds",
  },
  { fault: "503", says: "The server is down for a while.", wait: 15, rests: "Possible in 15 seconds" },
];

// F2, F3, F11, F13, F17: no usable answer, and the server says that nothing was done.
const unclear: Case[] = [
  { fault: "offline", says: "The connection to the server failed." },
  { fault: "timeout", says: "The server did not answer in time." },
  { fault: "html", says: "The server answered with something this page cannot read." },
  { fault: "500", says: "The server reported an error." },
];

// F2, F15, F16, F18, F19: it was done, and the answer did not arrive.
const swallowed = ["lost", "malformed", "truncated", "empty"];

const cases = <T,>(list: readonly T[]) =>
  operations.flatMap((operation) => list.map((one) => [operation, one] as const));

/** Up to the question; `press` then confirms, be it for the first time or again, into a fault. */
async function ready(operation: Operation) {
  const user = stopClock();
  const { world } = await renderAt(SESSIONS, { as: "agency-admin" });
  const { ask, confirm } = acts[operation];
  await user.click(await ask());
  const said = await listenToAnnouncements();
  const requests = watchRequests();
  const keys = () => requests.flatMap(({ method, key }) => (method === "POST" ? [key] : []));
  const press = async (fault: string) => {
    world.fail(`${operation}:${fault}`);
    await user.click(await inDialog(keys().length === 0 ? confirm : /^Try again/));
  };
  return { user, world, said, keys, press };
}

async function signOut(operation: Operation, fault: string) {
  const page = await ready(operation);
  await page.press(fault);
  return page;
}

const problem = async () => within(await dialog()).findByRole("alert");
const noDialog = () => waitFor(() => expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument());

async function worksAgain(operation: Operation, { user, world, said }: Awaited<ReturnType<typeof signOut>>) {
  expect(said).toEqual([]);
  expect(endings(world)).toHaveLength(0);
  await user.click(await inDialog("Try again"));
  await noDialog();
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(acts[operation].done);
  expect(await screen.findByText(acts[operation].left)).toBeVisible();
  expect(endings(world)).toHaveLength(1);
}

describe("a sign-out that the server refuses", () => {
  it.each(operations)("%s: says so and why, claims nothing, and works on trying again", async (operation) => {
    const page = await ready(operation);
    for (const { fault, says } of refused) {
      await page.press(`${fault}:1`);
      expect(await within(await dialog()).findByText(says)).toBeVisible();
      expect(await problem()).toHaveTextContent(`Nothing was signed out.${says}`);
    }
    await worksAgain(operation, page);
    expect(new Set(page.keys()).size).toBe(refused.length + 1);
  });

  it.each(operations)(
    "%s: says how long to wait, sends nothing before, and works after it",
    async (operation) => {
      const page = await ready(operation);
      for (const [index, { fault, says, wait, rests }] of resting.entries()) {
        await page.press(`${fault}:1`);
        const again = await inDialog(/^Try again/);
        await waitFor(() => expect(again).toHaveAccessibleDescription(rests));
        expect(await problem()).toHaveTextContent(`Nothing was signed out.${says}`);
        await page.user.click(again);
        expect(page.keys()).toHaveLength(index + 1);

        await passTime(wait * 1000);
        await waitFor(() => expect(again).not.toHaveAccessibleDescription());
      }
      await worksAgain(operation, page);
      expect(new Set(page.keys()).size).toBe(resting.length + 1);
    },
  );
});

describe("a sign-out without a usable answer, not done", () => {
  it.each(operations)(
    "%s: asks the server, tells what it says, and works on trying again",
    async (operation) => {
      const page = await ready(operation);
      for (const { fault, says } of unclear) {
        await page.press(`${fault}:1`);
        await passTime(12_000);
        expect(await within(await dialog()).findByText(says)).toBeVisible();
        expect(await problem()).toHaveTextContent(
          `${acts[operation].remaining} Trying again cannot do it twice.`,
        );
      }
      await worksAgain(operation, page);
      expect(page.keys()).toHaveLength(unclear.length + 1);
      expect(new Set(page.keys()).size).toBe(1);
    },
  );
});

describe("a sign-out that was done, its answer lost", () => {
  it.each(cases(swallowed))(
    "%s, %s: asks the server and tells that it is done, without acting again",
    async (operation, fault) => {
      const { world, said, keys } = await signOut(operation, fault);
      await noDialog();
      expect(said).toHaveLength(1);
      expect(said[0]).toMatch(acts[operation].done);
      expect(await screen.findByText(acts[operation].left)).toBeVisible();
      expect(endings(world)).toHaveLength(1);
      expect(keys()).toHaveLength(1);
    },
  );

  it.each([
    ["terminateSession", "getSession"],
    ["terminateSessions", "listSessions"],
  ] as const)(
    "%s: says that it is not known where the server cannot be asked; trying again acts once",
    async (operation, question) => {
      const user = stopClock();
      const { world } = await renderAt(SESSIONS, { as: "agency-admin" });
      await user.click(await acts[operation].ask());
      const confirm = await inDialog(acts[operation].confirm);
      world.fail(`${operation}:lost:1,${question}:html`);
      const asked = watchRequests();
      await user.click(confirm);
      expect(await within(await dialog()).findByText(/Whether it was done is not known/)).toBeVisible();

      world.fail("");
      await user.click(await inDialog("Try again"));
      await noDialog();
      expect(endings(world)).toHaveLength(1);
      const keys = asked.filter(({ method }) => method === "POST").map(({ key }) => key);
      expect(keys).toHaveLength(2);
      expect(new Set(keys).size).toBe(1);
    },
  );
});

describe("a sign-out while", () => {
  it.each(operations)(
    "offline says that nothing was sent, and sends nothing later: %s",
    async (operation) => {
      const { user, world } = await renderAt(SESSIONS, { as: "agency-admin" });
      await user.click(await acts[operation].ask());
      const confirm = await inDialog(acts[operation].confirm);
      const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
      const asked = watchRequests();
      await user.click(confirm);
      expect(await problem()).toHaveTextContent("Nothing was signed out.You are offline. Nothing was sent.");

      onLine.mockRestore();
      window.dispatchEvent(new Event("online"));
      expect(await inDialog("Try again")).toBeVisible();
      expect(asked.filter(({ method }) => method === "POST")).toEqual([]);
      await user.click(await inDialog("Try again"));
      await noDialog();
      expect(endings(world)).toHaveLength(1);
    },
  );

  it.each(operations)(
    "the first request is still running waits and asks with the same key: %s",
    async (operation) => {
      const { world, said, keys } = await signOut(operation, "request-in-progress:2");
      await waitFor(() => expect(keys()).toHaveLength(1));
      await passTime(1000);
      await waitFor(() => expect(keys()).toHaveLength(2));
      await passTime(1000);
      await noDialog();
      expect(said).toHaveLength(1);
      expect(new Set(keys()).size).toBe(1);
      expect(endings(world)).toHaveLength(1);
    },
  );
});

describe("a session that has gone", () => {
  it("by the time the request arrives is told as already ended, in no alarm", async () => {
    const { said } = await signOut("terminateSession", "404:1");
    await noDialog();
    expect(said).toEqual(["The session had already ended."]);
  });
});

describe("the fault itself", () => {
  it.each(operations)("403 names the permission that is missing: %s", async (operation) => {
    await signOut(operation, "403:1");
    expect(await problem()).toHaveTextContent(
      "Nothing was signed out.Your account does not have the permission that this needs. Ask IT help desk (help@northwind.example).",
    );
  });

  it.each(operations)("500 gives the request's id for whoever looks into it: %s", async (operation) => {
    await signOut(operation, "500:1");
    expect(await within(await dialog()).findByText(/^req_/)).toBeVisible();
  });

  it("429 counts down the seconds before the next try", async () => {
    await signOut("terminateSession", "429:1");
    const again = await inDialog("Try again");
    expect(again).toHaveAccessibleDescription("Possible in 10 seconds");
    await passTime(4000);
    await waitFor(() => expect(again).toHaveAccessibleDescription("Possible in 6 seconds"));
    await passTime(5000);
    await waitFor(() => expect(again).toHaveAccessibleDescription("Possible in 1 second"));
  });
});
