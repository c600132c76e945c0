import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { renderApp } from "#tests/render.tsx";
import { effects, inStep, intrudedWorld, openReview, PASSWORD, step } from "#tests/review-screen.ts";
import { listenToAnnouncements, SESSIONS, watchRequests } from "#tests/session-screen.ts";

const NEW_PASSWORD = "seven quiet lanterns over the harbour";

const heading = (name: string | RegExp) => screen.findByRole("heading", { level: 2, name });
const receipt = async () =>
  within(await step(/^Receipt/)).findByRole("list", { name: "What was done and what was not" });

async function confirmIdentity(user: UserEvent) {
  const dialog = await screen.findByRole("dialog", { name: "Confirm it’s you" });
  await waitFor(() => expect(within(dialog).getByLabelText("Password")).toHaveFocus());
  await user.paste(PASSWORD);
  await user.keyboard("{Enter}");
}

async function has(user: UserEvent, name: string | RegExp, button: string) {
  await waitFor(async () => expect(await heading(name)).toHaveFocus());
  await user.click(await inStep(name, button));
}

describe("the path from a session that is not one's own to a safe account", () => {
  it("goes from the first step to the receipt, which is the same after signing in again and in any browser", async () => {
    const { world, london, berlin, device } = intrudedWorld();
    const { user, router, unmount } = await openReview(london);
    const suspect = await screen.findByRole("region", { name: "Chrome on Windows" });
    expect(suspect).toHaveTextContent("London, United Kingdom · 203.0.113.45");
    expect(within(suspect).getByRole("list", { name: "Why it stands out" })).toHaveTextContent(
      "First sign-in from the United Kingdom.",
    );
    const said = await listenToAnnouncements();
    const requests = watchRequests();

    await user.click(await inStep(/^Step 1 of 6 Say that it wasn’t you/, "Not me"));
    await confirmIdentity(user);
    await has(user, /^Step 2 of 6/, "Sign out this session");
    await waitFor(async () => expect(await heading(/^Step 3 of 6/)).toHaveFocus());
    const related = await screen.findByRole("checkbox", { name: /^Firefox on Ubuntu, Berlin/ });
    expect(related).toBeChecked();
    expect(related).toHaveAccessibleDescription("Same IP address, 203.0.113.45");
    await has(user, /^Step 3 of 6/, "Sign out selected (1)");
    await has(user, /^Step 4 of 6/, "Revoke trust of 1 device");
    // The second factor is as it was before: nothing to do.
    await waitFor(async () => expect(await heading(/^Step 5 of 6/)).toHaveFocus());
    expect(await screen.findAllByText("E-mail address changed")).not.toHaveLength(0);
    expect(await step(/^Step 5 of 6/)).toHaveTextContent(
      "Not you? Ask IT help desk (help@northwind.example)",
    );
    expect((await screen.findAllByText("Session signed out"))[0]).not.toBeVisible();
    await has(user, /^Step 5 of 6/, "Continue");
    expect(said).toEqual([
      "Noted: this session is not yours.",
      "Signed out: Chrome on Windows, London, United Kingdom.",
      "1 session signed out.",
      "Trust is revoked.",
    ]);
    expect(requests.filter(({ path }) => path.endsWith("/verdict")).map(({ key }) => key)).toHaveLength(2);

    await waitFor(async () => expect(await heading(/^Step 6 of 6/)).toHaveFocus());
    expect(await step(/^Step 6 of 6/)).toHaveTextContent(/ends all your sessions, this one too/);
    await user.type(await screen.findByLabelText("Current password"), PASSWORD);
    await user.type(screen.getByLabelText("New password"), NEW_PASSWORD);
    await user.type(screen.getByLabelText("New password again"), NEW_PASSWORD);
    await user.click(await inStep(/^Step 6 of 6/, "Change password"));
    await user.click(await screen.findByRole("link", { name: "Sign in again" }));
    await user.type(await screen.findByLabelText("E-mail address"), "ana.garcia@northwind.example");
    await user.type(screen.getByLabelText("Password"), NEW_PASSWORD);
    await user.keyboard("{Enter}");

    const list = await receipt();
    await waitFor(async () => expect(await heading("Receipt: 1 thing is still open")).toHaveFocus());
    expect(screen.getByRole("heading", { level: 1, name: "What was done" })).toBeVisible();
    expect(screen.queryByRole("button", { name: /^This was me/ })).not.toBeInTheDocument();
    expect(router.state.location.pathname + router.state.location.search).toBe(
      `/settings/sessions/${london}/review?step=receipt`,
    );
    const whole = [
      "Noted: this session is not yours.",
      "This session has ended: Signed out from another session.",
      "other sessions were signed out since then:",
      "Firefox on Ubuntu, Berlin, Germany",
      "None of the devices that are involved is trusted.",
      "(the one you were using)",
      "Second factor set up: authenticator app.",
      "How you get into your account was changed since that sign-in. If that was not you, ask IT help desk",
      "E-mail address changed · ",
      "Password changed.",
    ];
    for (const line of whole) await waitFor(() => expect(list).toHaveTextContent(line));
    expect(list).not.toHaveTextContent(/active now|ago/);
    expect(within(list).getAllByRole("link", { name: "Go to this step" })).toHaveLength(1);
    for (const what of ["judgeSession", "terminateSession", "terminateSessions", "untrustDevice"])
      expect(effects(world, what)).toHaveLength(1);
    expect(world.db.devices.get(device)?.trust).toBeNull();
    expect(world.db.sessions.get(berlin)?.termination?.cause).toBe("signed_out_elsewhere");

    // A reload, and whoever comes by the link that names no step.
    unmount();
    await openReview(london);
    for (const line of whole) await waitFor(async () => expect(await receipt()).toHaveTextContent(line));
  });

  it("can be left in the middle, and goes on with the first thing that is still to be done", async () => {
    const { london } = intrudedWorld({ proven: true });
    const { user, unmount } = await openReview(london);
    await user.click(await inStep(/^Step 1 of 6/, "Not me"));
    await has(user, /^Step 2 of 6/, "Sign out this session");
    await heading(/^Step 3 of 6/);
    unmount();
    const { router } = await openReview(london);
    await heading(/^Step 3 of 6/);
    expect(router.state.location.search).toBe("?step=others");
    expect(screen.getByText(/^Noted/)).toBeVisible();
    expect(screen.getByText("Signed out")).toBeVisible();
  });

  it("lets any step be skipped, and tells on the receipt what was not done, with the way to it", async () => {
    const { world, london } = intrudedWorld();
    const before = world.db.audit.size;
    const { user } = await openReview(london);
    await user.click(await inStep(/^Step 1 of 6/, "Skip this step"));
    await has(user, /^Step 2 of 6/, "Skip this step");
    await has(user, /^Step 3 of 6/, "Skip this step");
    await has(user, /^Step 4 of 6/, "Skip this step");
    await has(user, /^Step 5 of 6/, "Continue");
    await has(user, /^Step 6 of 6/, "Finish without changing it");
    const list = await receipt();
    for (const line of [
      "Not noted: that this session is not yours.",
      "This session is still active.",
      "1 session that has something in common with it is still signed in:",
      "Still trusted:",
      "Password: not changed by you because of this session.",
    ])
      expect(list).toHaveTextContent(line);
    expect(screen.getAllByText("Not done")).toHaveLength(5);
    expect(world.db.audit.size).toBe(before);

    const [first] = within(list).getAllByRole("link", { name: "Go to this step" });
    await user.click(first!);
    await waitFor(async () => expect(await heading(/^Step 1 of 6/)).toHaveFocus());
  });

  it("opens where a row says “Not me”", async () => {
    const { london } = intrudedWorld();
    const { user, router } = await renderApp(SESSIONS);
    await user.click(await screen.findByRole("link", { name: /^Not me: Chrome on Windows, London/ }));
    const page = await screen.findByRole("heading", { level: 1, name: "Make your account safe" });
    await waitFor(() => expect(page).toHaveFocus());
    await heading(/^Step 1 of 6/);
    expect(router.state.location.pathname).toBe(`/settings/sessions/${london}/review`);
  });

  it("tells how far an end that takes time has come, and never calls it done", async () => {
    const { london } = intrudedWorld({ proven: true, scenario: "late" });
    const { user } = await openReview(london, "session");
    await user.click(await inStep(/^Step 2 of 6/, "Sign out this session"));
    await waitFor(async () => expect(await heading(/^Step 3 of 6/)).toHaveFocus());
    expect(screen.getByText("Signing out")).toBeVisible();
    expect(screen.queryByText("Signed out")).not.toBeInTheDocument();
    await user.click(screen.getByRole("link", { name: "Receipt" }));
    expect(await receipt()).toHaveTextContent(/This session is being signed out: it stops working by/);
  });

  it("signs out all others where the person would rather be sure", async () => {
    const { london, world } = intrudedWorld({ proven: true });
    const { user } = await openReview(london, "others");
    await user.click(await inStep(/^Step 3 of 6/, /^Sign out all 8 other sessions/));
    await heading(/^Step 4 of 6/);
    expect(effects(world, "terminateSessions")).toHaveLength(1);
    expect(screen.getByText("Nothing related is signed in")).toBeVisible();
  });
});
