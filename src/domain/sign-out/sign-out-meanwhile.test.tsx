import { act, screen, waitFor, within } from "@testing-library/react";
import { http } from "msw";
import { describe, expect, it } from "vitest";

import { type Caller, server } from "#mocks/node.ts";
import { readSessionPage } from "#src/api/session-page.ts";
import { passTime, stopClock } from "#tests/clock.ts";
import { renderAt } from "#tests/render.tsx";
import {
  dialog,
  endings,
  inDialog,
  listenToAnnouncements,
  rowOf,
  SESSIONS,
  signOutOf,
  watchRequests,
} from "#tests/session-screen.ts";

const LONDON = "Chrome on Windows, London";
const noDialog = () => waitFor(() => expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument());
const others = () => screen.findByRole("button", { name: "Sign out other sessions (8)" });

describe("pressing twice", () => {
  it.each([
    ["one session", () => signOutOf(LONDON), "Sign out"],
    ["the other sessions", others, "Sign out other sessions"],
  ])("by a double click sends one request: %s", async (_what, ask, confirm) => {
    const { user, world } = await renderAt(SESSIONS, { as: "agency-admin" });
    await user.click(await ask());
    const asked = watchRequests();
    const letGo = holdEndings();
    await user.dblClick(await inDialog(confirm));
    letGo();
    await noDialog();
    expect(asked.filter(({ method }) => method === "POST")).toHaveLength(1);
    expect(endings(world)).toHaveLength(1);
  });

  it("before the page could draw anything sends one request", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "agency-admin" });
    await user.click(await signOutOf(LONDON));
    const confirm = await inDialog("Sign out");
    const asked = watchRequests();
    act(() => {
      confirm.click();
      confirm.click();
    });
    await noDialog();
    expect(asked.filter(({ method }) => method === "POST")).toHaveLength(1);
    expect(endings(world)).toHaveLength(1);
  });

  it("by a held Enter sends one request", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "agency-admin" });
    await user.click(await signOutOf(LONDON));
    const asked = watchRequests();
    const letGo = holdEndings();
    (await inDialog("Sign out")).focus();
    await user.keyboard("{Enter>8/}");
    letGo();
    await noDialog();
    expect(asked.filter(({ method }) => method === "POST")).toHaveLength(1);
    expect(endings(world)).toHaveLength(1);
  });

  it("cannot close the dialog on what is under way", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "agency-admin" });
    await user.click(await signOutOf(LONDON));
    const letGo = holdEndings();
    await user.click(await inDialog("Sign out"));
    expect(await inDialog("Sign out")).toHaveAttribute("aria-busy", "true");
    await user.keyboard("{Escape}");
    expect(await dialog()).toBeVisible();
    letGo();
    await noDialog();
    expect(endings(world)).toHaveLength(1);
  });
});

describe("while the question is open", () => {
  it("somebody else ends that session: it says so, and there is nothing to confirm", async () => {
    const user = stopClock();
    const { world } = await renderAt(SESSIONS, { as: "agency-admin" });
    const other = world.signInElsewhere("agency-admin");
    const london = await idOf(other, "London");
    await user.click(await signOutOf(LONDON));
    await terminate(other, london);

    await passTime(16_000);
    expect(await within(await dialog()).findByText(/^This session has already ended/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Sign out" })).not.toBeInTheDocument();
    expect(endings(world)).toHaveLength(1);
    await user.click(await inDialog("Close"));
    await noDialog();
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/^Sign out /));
  });

  it("another tab ends the same session: this one learns that it is signed out, and nothing happens twice", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "agency-admin" });
    const other = world.signInElsewhere("agency-admin");
    const london = await idOf(other, "London");
    await user.click(await signOutOf(LONDON));
    const confirm = await inDialog("Sign out");
    await terminate(other, london);
    const said = await listenToAnnouncements();
    await user.click(confirm);
    await noDialog();
    await waitFor(() =>
      expect(said).toEqual([expect.stringMatching(/^Signed out: Chrome on Windows, London/)]),
    );
    expect(endings(world)).toHaveLength(1);
  });

  it("one's own session ends: the page is wiped, once for all its requests, and says why", async () => {
    const { user, world, router } = await renderAt(SESSIONS, { as: "agency-admin" });
    const other = world.signInElsewhere("agency-admin");
    await user.click(await signOutOf(LONDON));
    const confirm = await inDialog("Sign out");
    await terminate(other, world.sessionId());
    const landed: string[] = [];
    router.subscribe(({ location, navigation }) => {
      if (navigation.state === "idle" && landed.at(-1) !== location.key) landed.push(location.key);
    });

    await user.click(confirm);
    expect(await screen.findByRole("heading", { name: "You are signed out" })).toBeVisible();
    expect(screen.getByRole("main")).toHaveTextContent("signed out from another of your sessions");
    expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
    expect(document.body).not.toHaveTextContent(/London|203\.0\.113|ana\.garcia/);
    expect(landed).toHaveLength(1);
    expect(endings(world)).toHaveLength(1);
  });

  it("the permission is taken away: nothing ends, and the page says what is missing", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "agency-admin" });
    await user.click(await signOutOf(LONDON));
    const confirm = await inDialog("Sign out");
    const self = world.db.users.get("usr_ana");
    if (!self) throw new Error("Nobody");
    world.db.put("users", { ...self, permissions: [] });

    await user.click(confirm);
    expect(await screen.findByRole("heading", { name: "You can’t see this page" })).toBeVisible();
    expect(screen.getByText("platform.sessions.view")).toBeVisible();
    expect(screen.getByRole("button", { name: "Account menu" })).toBeVisible();
    expect(endings(world)).toHaveLength(0);
  });

  it("the organization forbids ending everything here: nothing ends, and the button goes", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "agency-admin" });
    await user.click(await screen.findByRole("button", { name: "Sign out everywhere" }));
    const confirm = await inDialog("Sign out everywhere");
    const agency = world.db.organizations.get("org_agency");
    if (!agency) throw new Error("No organization");
    world.db.put("organizations", { ...agency, policy: { ...agency.policy, terminateCurrent: false } });

    await user.click(confirm);
    expect(await within(await dialog()).findByRole("alert")).toHaveTextContent(
      "Nothing was signed out.Your organization's rules do not allow this.",
    );
    await user.click(await inDialog("Cancel"));
    await noDialog();
    expect(screen.queryByRole("button", { name: "Sign out everywhere" })).not.toBeInTheDocument();
    expect(endings(world)).toHaveLength(0);
  });
});

it("the answer that comes after one has left the page still settles the list", async () => {
  const { user, world, router } = await renderAt(SESSIONS, { as: "agency-admin" });
  await user.click(await signOutOf(LONDON));
  const letGo = holdEndings();
  await user.click(await inDialog("Sign out"));
  await router.navigate("/profile");
  await screen.findByRole("heading", { name: "My profile" });
  letGo();
  await waitFor(() => expect(endings(world)).toHaveLength(1));
  await router.navigate(SESSIONS);
  expect(await screen.findByText("8 active sessions")).toBeVisible();
  expect((await rowOf(LONDON)).textContent).toContain("Signed out from another session");
});

/** From now on no request to end sessions is answered, nor done, before what it gives is called. */
function holdEndings(): () => void {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  server.use(http.post("*/terminate", () => held));
  return letGo;
}

/** The id of that session, as another browser of the same person sees it. */
async function idOf(other: Caller, city: string): Promise<string> {
  const answer: unknown = await (await other("/sessions?status=active")).json();
  const { sessions } = await readSessionPage(Promise.resolve({ data: answer, response: Response.json({}) }));
  const found = sessions.find(({ location }) => location?.city === city);
  if (!found) throw new Error(`Nobody is signed in in ${city}`);
  return found.id;
}

async function terminate(other: Caller, id: string): Promise<void> {
  const response = await other(`/sessions/${id}/terminate`, {
    method: "POST",
    headers: { "X-Requested-With": "whereabouts", "Idempotency-Key": `"${crypto.randomUUID()}"` },
  });
  expect(response.status).toBe(200);
}
