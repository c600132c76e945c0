import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";

import { passTime, stopClock } from "#tests/clock.ts";
import { renderAt } from "#tests/render.tsx";
import {
  endings,
  inDialog,
  listenToAnnouncements,
  SESSIONS,
  signOutOf,
  watchRequests,
} from "#tests/session-screen.ts";

const PASSWORD = "correct horse battery staple";

const question = () => screen.findByRole("dialog", { name: "Confirm it’s you" });
const noQuestion = () =>
  waitFor(() => expect(screen.queryByRole("dialog", { name: "Confirm it’s you" })).not.toBeInTheDocument());
const field = async () => within(await question()).findByLabelText<HTMLInputElement>("Password");
const button = async (name: string | RegExp) => within(await question()).findByRole("button", { name });

/** A sign-out that the server asks a proof for, once, up to the question. */
async function asked(fail = "") {
  const user = stopClock();
  const { world } = await renderAt(SESSIONS, { as: "agency-admin" });
  await user.click(await signOutOf("Chrome on Windows, London"));
  const confirm = await inDialog("Sign out");
  world.fail(`terminateSession:step-up-required:1${fail && `,${fail}`}`);
  const said = await listenToAnnouncements();
  const requests = watchRequests();
  await user.click(confirm);
  await question();
  const posts = (path: RegExp) => requests.filter((one) => one.method === "POST" && path.test(one.path));
  return { user, world, said, posts, confirm };
}

const ENDING = /\/terminate$/;
const PROOF = /\/step-up$/;

describe("the question who it is", () => {
  it("lets the refused request go on, unchanged and with the same key, once it is answered", async () => {
    const { user, world, said, posts } = await asked();
    expect(await question()).toHaveAccessibleDescription(
      "To sign out sessions, enter your password. So nobody who finds this screen open can do it in your name.",
    );
    expect(await field()).toHaveFocus();
    expect(await field()).toHaveAttribute("autocomplete", "current-password");
    expect(endings(world)).toHaveLength(0);
    await user.paste(PASSWORD);
    await user.keyboard("{Enter}");
    await noQuestion();
    await waitFor(() => expect(said).toEqual([expect.stringMatching(/^Signed out: Chrome on Windows/)]));
    expect(posts(PROOF)).toHaveLength(1);
    expect(posts(ENDING)).toHaveLength(2);
    expect(new Set(posts(ENDING).map(({ key }) => key)).size).toBe(1);
    expect(endings(world)).toHaveLength(1);
  });

  it("stands over a dialog that is open, and gives the focus back to it", async () => {
    const { user, confirm, posts } = await asked();
    expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
    await user.keyboard("{Escape}");
    await noQuestion();
    expect(await screen.findByRole("alertdialog")).toBeVisible();
    await waitFor(() => expect(confirm).toHaveFocus());
    expect(posts(PROOF)).toEqual([]);
    expect(posts(ENDING)).toHaveLength(1);
  });

  it.each(["Escape", "Cancel"])(
    "given up by %s, changes nothing, and that is said where it was asked for",
    async (way) => {
      const { user, world, said, posts } = await asked();
      if (way === "Escape") await user.keyboard("{Escape}");
      else await user.click(await button("Cancel"));
      await noQuestion();
      const told = within(await screen.findByRole("alertdialog")).getByRole("alert");
      expect(told).toHaveTextContent("Nothing was signed out.You did not confirm that it’s you.");
      expect(endings(world)).toHaveLength(0);
      expect(said).toEqual([]);
      expect(posts(/./)).toHaveLength(1);
      await user.click(await inDialog("Try again"));
      await waitFor(() => expect(endings(world)).toHaveLength(1));
    },
  );

  it("asked again right after a proof, is not taken for given up", async () => {
    const { user, world } = await asked();
    world.fail("terminateSession:step-up-required:1");
    await user.paste(PASSWORD);
    await user.keyboard("{Enter}");
    await noQuestion();
    const told = within(await screen.findByRole("alertdialog")).getByRole("alert");
    expect(told).toHaveTextContent(
      "Nothing was signed out.The server asks for your password once more, although you have just confirmed.",
    );
    expect(endings(world)).toHaveLength(0);
  });

  it("keeps a wrong password in its field, selected, and says so there", async () => {
    const { user, world } = await asked();
    await user.keyboard("correct horse{Enter}");
    await waitFor(async () =>
      expect(await field()).toHaveAccessibleDescription("This password is wrong. Check it and try again."),
    );
    const input = await field();
    expect(input).toBeInvalid();
    expect(input).toHaveFocus();
    expect(input).toHaveValue("correct horse");
    expect([input.selectionStart, input.selectionEnd]).toEqual([0, "correct horse".length]);
    await user.paste(PASSWORD);
    await user.keyboard("{Enter}");
    await noQuestion();
    await waitFor(() => expect(endings(world)).toHaveLength(1));
  });

  it("asks for a password where there is none, and sends nothing", async () => {
    const { user, posts } = await asked();
    await user.click(await button("Confirm"));
    expect(await field()).toHaveAccessibleDescription("Enter your password.");
    expect(await field()).toHaveFocus();
    expect(posts(PROOF)).toEqual([]);
    await user.keyboard("c");
    expect(await field()).toBeValid();
  });

  it("shows what was typed to whoever wants to see it", async () => {
    const { user } = await asked();
    expect(await field()).toHaveAttribute("type", "password");
    await user.click(await button("Show password"));
    expect(await field()).toHaveAttribute("type", "text");
  });
});

describe("a proof that gets no usable answer", () => {
  it.each([
    ["400", "The server refused the request."],
    ["mutation-header-missing", "You are not allowed to do this."],
    ["500", "The server reported an error."],
    ["offline", "The connection to the server failed."],
    ["timeout", "The server did not answer in time."],
    ["html", "The server answered with something this page cannot read."],
    ["lost", "The connection to the server failed."],
  ])("%s: says so in place, and trying again goes on", async (fault, says) => {
    const { user, world, said, posts } = await asked(`stepUp:${fault}:1`);
    await user.keyboard(PASSWORD + "{Enter}");
    await passTime(12_000);
    expect(await within(await question()).findByRole("alert")).toHaveTextContent(says);
    expect(await within(await question()).findByRole("alert")).toHaveTextContent("Nothing was changed.");
    expect(await field()).toHaveValue(PASSWORD);
    expect(said).toEqual([]);
    expect(endings(world)).toHaveLength(0);
    await user.keyboard("{Enter}");
    await noQuestion();
    await waitFor(() => expect(endings(world)).toHaveLength(1));
    const keys = posts(PROOF).map(({ key }) => key);
    expect(keys).toHaveLength(2);
    // Only what the server has decided is a new request.
    const decided = ["400", "mutation-header-missing"].includes(fault);
    expect(new Set(keys).size).toBe(decided ? 2 : 1);
  });

  it.each([
    ["429", 10, "Too many requests. The server asks to wait 10 seconds."],
    ["503", 15, "The server is down for a while."],
  ])("%s: counts the seconds, sends nothing before, and works after", async (fault, seconds, says) => {
    const { user, world, posts } = await asked(`stepUp:${fault}:1`);
    await user.keyboard(PASSWORD + "{Enter}");
    expect(await within(await question()).findByRole("alert")).toHaveTextContent(says);
    const confirm = await button("Confirm");
    expect(confirm).toHaveAccessibleDescription(`Possible in ${seconds} seconds`);
    await user.keyboard("{Enter}");
    await user.click(confirm);
    expect(posts(PROOF)).toHaveLength(1);
    await passTime(seconds * 1000);
    await waitFor(() => expect(confirm).not.toHaveAccessibleDescription());
    await user.click(confirm);
    await noQuestion();
    await waitFor(() => expect(endings(world)).toHaveLength(1));
  });

  it("says so where the server has had enough of wrong passwords, and how long to wait", async () => {
    const { user, world } = await asked();
    await user.keyboard("correct horse{Enter}");
    await waitFor(async () => expect(await field()).toBeInvalid());
    world.fail("stepUp:429:1");
    await user.keyboard("{Enter}");
    const told = await within(await question()).findByRole("alert");
    expect(told).toHaveTextContent("Too many wrong passwords.Nothing was changed.Possible in 10 seconds");
  });

  it("says that nothing was sent where there is no network", async () => {
    const { user, posts } = await asked();
    vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    await user.keyboard(PASSWORD + "{Enter}");
    expect(await within(await question()).findByRole("alert")).toHaveTextContent(
      "You are offline. Nothing was sent.",
    );
    expect(posts(PROOF)).toEqual([]);
  });
});

describe("the question", () => {
  it("goes with the session, when that ends meanwhile", async () => {
    const { user, world } = await asked("stepUp:session-ended:1");
    await user.keyboard(PASSWORD + "{Enter}");
    expect(await screen.findByRole("heading", { name: "You are signed out" })).toBeVisible();
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    expect(endings(world)).toHaveLength(0);
  });

  it("is sent once, however often its button is pressed", async () => {
    const { user, posts } = await asked();
    await user.keyboard(PASSWORD);
    await user.dblClick(await button("Confirm"));
    await noQuestion();
    expect(posts(PROOF)).toHaveLength(1);
  });
});
