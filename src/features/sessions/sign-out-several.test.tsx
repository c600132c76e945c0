import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";

import { server } from "#mocks/node.ts";
import { aSession } from "#tests/a-session.ts";
import { renderAt } from "#tests/render.tsx";
import { dialog, endings, inDialog, listenToAnnouncements, region, SESSIONS } from "#tests/session-screen.ts";

const press = (name: string | RegExp) => screen.findByRole("button", { name });
const tick = (name: string) => screen.findByRole("checkbox", { name: new RegExp(`^Select ${name}`) });
const noDialog = () => waitFor(() => expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument());

describe("signing out the selected sessions", () => {
  it("names them, ends these alone, says so once and leaves one audit entry", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "agency-admin" });
    await user.click(await tick("Chrome on Windows, London"));
    await user.click(await tick("Firefox on Ubuntu, Berlin"));
    expect(screen.getByRole("checkbox", { name: "2 of 8 selected" })).toBePartiallyChecked();

    const said = await listenToAnnouncements();
    await user.click(await press("Sign out selected (2)"));
    expect(await dialog()).toHaveAccessibleName("Sign out 2 sessions?");
    const names = within(await dialog()).getAllByRole("listitem");
    expect(names.map((name) => name.textContent)).toEqual([
      "Firefox on Ubuntu (Berlin, Germany) · active 1 day ago",
      "Chrome on Windows (London, United Kingdom) · active 3 days ago",
    ]);
    expect(await inDialog("Cancel")).toHaveFocus();
    await user.click(await inDialog("Sign out selected (2)"));

    expect(await screen.findByText("7 active sessions")).toBeVisible();
    expect(said).toEqual(["2 sessions signed out."]);
    expect(endings(world)).toHaveLength(1);
    expect(endings(world)[0]?.targets).toHaveLength(2);
    expect(screen.queryByRole("button", { name: /^Sign out selected/ })).not.toBeInTheDocument();
  });

  it("leaves the focus on the page's heading, as the button is gone", async () => {
    const { user } = await renderAt(SESSIONS, { as: "agency-admin", latency: 50 });
    await user.click(await tick("Chrome on Windows, London"));
    await user.click(await press("Sign out selected (1)"));
    await user.click(await inDialog("Sign out selected (1)"));
    await noDialog();
    await waitFor(() => expect(screen.queryByRole("button", { name: /selected/ })).not.toBeInTheDocument());
    expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
  });

  it("names the ones that the server could not end, and offers to try again", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "agency-admin", scenario: "partial" });
    await user.click(await screen.findByRole("checkbox", { name: "Select all 8 shown" }));
    await user.click(await press("Sign out selected (8)"));
    await user.click(await inDialog("Sign out selected (8)"));

    const problem = await within(await dialog()).findByRole("alert");
    expect(problem).toHaveTextContent("The server could not sign out 2 of 8:");
    const failed = within(problem).getAllByRole("listitem");
    expect(failed.map((name) => name.textContent)).toEqual([
      "Safari on iPhone, Madrid, Spain, 2 hours ago",
      "Chrome on Windows, London, United Kingdom, 3 days ago",
    ]);
    expect(endings(world)).toMatchObject([{ outcome: "partial" }]);
    expect(await inDialog("Try again")).toBeVisible();

    await user.click(await inDialog("Close"));
    expect(await screen.findByText("3 active sessions")).toBeVisible();
  });
});

describe("signing out the other sessions", () => {
  it("names them and what stays, ends all but this one, and says so once", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "agency-admin", latency: 50 });
    const said = await listenToAnnouncements();
    await user.click(await press("Sign out other sessions (8)"));

    const asked = await dialog();
    expect(asked).toHaveAccessibleName("Sign out other sessions?");
    expect(asked).toHaveTextContent("This signs out 8 other sessions:");
    expect(within(asked).getAllByRole("listitem")).toHaveLength(8);
    expect(asked).toHaveTextContent("Chrome on Windows (London, United Kingdom)");
    expect(asked).toHaveTextContent("The session you are using now stays signed in.");
    expect(asked).toHaveTextContent("Whoever uses it there needs to sign in again.");
    expect(await inDialog("Cancel")).toHaveFocus();
    await user.click(await inDialog("Sign out other sessions"));

    expect(await screen.findByText("1 active session")).toBeVisible();
    expect(within(await region("Other sessions")).getByText("No other sessions")).toBeVisible();
    expect(screen.getByText("You are signed in here and nowhere else.")).toBeVisible();
    expect(await region("Current session")).toBeVisible();
    expect(said).toEqual(["8 sessions signed out."]);
    expect(endings(world)).toHaveLength(1);
    expect(endings(world)[0]?.targets).toHaveLength(8);
    expect(screen.queryByRole("button", { name: /^Sign out other/ })).not.toBeInTheDocument();
    expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
  });

  it("lists ten of many, and says how many more there are", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "agency-admin", scenario: "many" });
    await user.click(await press("Sign out other sessions (999)"));
    const names = within(await dialog()).getAllByRole("listitem");
    expect(names).toHaveLength(11);
    expect(names.at(-1)).toHaveTextContent("and 989 more");
    await user.click(await inDialog("Sign out other sessions"));
    expect(await screen.findByText("1 active session")).toBeVisible();
    expect(endings(world)).toHaveLength(1);
  });

  it("tries again after some could not be ended", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "agency-admin", scenario: "partial" });
    await user.click(await press("Sign out other sessions (8)"));
    await user.click(await inDialog("Sign out other sessions"));
    expect(await within(await dialog()).findByRole("alert")).toHaveTextContent(
      "The server could not sign out 2 of 8:",
    );
    await user.click(await inDialog("Try again"));
    await noDialog();
    expect(await screen.findByText("1 active session")).toBeVisible();
    expect(endings(world).map(({ outcome }) => outcome)).toEqual(["partial", "done"]);
  });

  it("works where the list could not be read", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "agency-admin", scenario: "broken-list" });
    await user.click(await press("Sign out other sessions"));
    expect(await dialog()).toHaveTextContent("the server knows your other sessions and ends all of them");
    await user.click(await inDialog("Sign out other sessions"));
    await noDialog();
    expect(endings(world)).toHaveLength(1);
    expect(endings(world)[0]?.targets).toHaveLength(8);
  });

  it.each(["no-current", "two-current"] as const)(
    "spares the own session also where the server does not mark it: %s",
    async (scenario) => {
      const { user, world } = await renderAt(SESSIONS, { as: "agency-admin", scenario });
      await user.click(await press("Sign out other sessions (8)"));
      expect(within(await dialog()).getAllByRole("listitem")[0]).toHaveTextContent(/^Chrome on /);
      await user.click(await inDialog("Sign out other sessions"));
      await noDialog();
      expect(endings(world)[0]?.targets).toHaveLength(8);
      expect(endings(world)[0]?.targets.map(({ sessionId }) => sessionId)).not.toContain(world.sessionId());
    },
  );

  it("does not name what it cannot know, where the own session is not in the list", async () => {
    const { router, user } = await renderAt("/profile", { as: "agency-admin" });
    await screen.findByRole("heading", { name: "My profile" });
    const items = ["ses_a", "ses_b"].map((id) => aSession({ id, current: false }));
    const page = { items, nextCursor: null, total: 2, activeCount: 9, attentionCount: 0 };
    server.use(http.get("*/api/sessions", () => HttpResponse.json(page)));
    await router.navigate(SESSIONS);
    await user.click(await press("Sign out other sessions (8)"));
    const asked = await dialog();
    expect(asked).toHaveTextContent("This signs out 8 other sessions. The server knows which they are.");
    expect(within(asked).queryByRole("listitem")).not.toBeInTheDocument();
  });
});

describe("signing out everywhere", () => {
  it("says that this device is included, and lands on the page that says it happened", async () => {
    const { user, world, router } = await renderAt(SESSIONS, { as: "agency-admin" });
    const own = world.sessionId();
    await user.click(await press("Sign out everywhere"));
    const asked = await dialog();
    expect(asked).toHaveAccessibleName("Sign out everywhere?");
    expect(asked).toHaveTextContent("This signs out all 9 sessions, including the one you are using now.");
    expect(asked).toHaveTextContent("You leave this page and need to sign in again");
    expect(await inDialog("Cancel")).toHaveFocus();
    await user.click(await inDialog("Sign out everywhere"));

    expect(await screen.findByRole("heading", { name: "You are signed out" })).toBeVisible();
    expect(screen.getByRole("main")).toHaveTextContent(/You signed out everywhere, including this browser/);
    expect(router.state.location.pathname).toBe("/signed-out");
    expect(document.body).not.toHaveTextContent(/198\.51\.100|London|ana\.garcia/);
    expect(endings(world)).toHaveLength(1);
    expect(endings(world)[0]?.targets).toHaveLength(9);
    expect(endings(world)[0]?.targets.map(({ sessionId }) => sessionId)).toContain(own);
    expect(world.jar.token).toBeNull();
  });

  it("tells the failed ones on the page after it", async () => {
    const { user } = await renderAt(SESSIONS, { as: "agency-admin", scenario: "partial" });
    await user.click(await press("Sign out everywhere"));
    await user.click(await inDialog("Sign out everywhere"));
    expect(await screen.findByText(/3 sessions could not be ended and may still be signed in/)).toBeVisible();
  });

  it("does not claim that others go on when its own answer was lost", async () => {
    const { user, world } = await renderAt(SESSIONS, {
      as: "agency-admin",
      fail: "terminateSessions:lost:1",
    });
    await user.click(await press("Sign out everywhere"));
    await user.click(await inDialog("Sign out everywhere"));
    expect(await screen.findByRole("heading", { name: "You are signed out" })).toBeVisible();
    expect(screen.getByRole("main")).not.toHaveTextContent("Sessions on your other devices go on");
    expect(endings(world)).toHaveLength(1);
  });
});
