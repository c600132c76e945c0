import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";

import { renderApp, renderAt } from "#tests/render.tsx";
import { endings, inDialog, region, SESSIONS, wholePage } from "#tests/session-screen.ts";

const traces = /ana\.garcia|Ana García|198\.51\.100|203\.0\.113|London|Madrid|Northwind/;

it("says after signing out everywhere what could not be ended, although the first answer was lost", async () => {
  const { user, world } = await renderAt(SESSIONS, {
    as: "agency-admin",
    scenario: "partial",
    fail: "terminateSessions:lost:1",
  });
  await region("Recently ended");
  await user.click(screen.getByRole("button", { name: "Sign out everywhere" }));
  await user.click(await inDialog("Sign out everywhere"));

  expect(await screen.findByRole("heading", { name: "You are signed out" })).toBeVisible();
  expect(screen.getByRole("main")).toHaveTextContent("You asked to sign out everywhere");
  expect(screen.getByRole("main")).toHaveTextContent(/could not be ended and may still be signed in/);
  expect(endings(world)).toHaveLength(1);
});

it("leaves no word of the session that was signed out, for screen readers neither", async () => {
  const { user } = await renderAt(SESSIONS, { as: "agency-admin" });
  const current = await region("Current session");
  await user.click(within(current).getByRole("button", { name: /^Sign out/ }));
  await user.click(await inDialog("Sign out"));
  expect(await screen.findByRole("heading", { name: "You are signed out" })).toBeVisible();
  expect(wholePage()).not.toMatch(traces);
});

it("shows that the session one is in is being ended, and still offers to end the others", async () => {
  const { user, world } = await renderAt(SESSIONS, { as: "portal-client-admin" });
  await region("Current session");
  const before = screen.getByRole("button", { name: /^Sign out other sessions/ }).textContent;
  const other = world.signInElsewhere("portal-client-admin");
  const answer = await other(`/sessions/${world.sessionId()}/terminate`, {
    method: "POST",
    headers: {
      "X-Requested-With": "whereabouts",
      "Idempotency-Key": '"8e03978e-40d5-43e8-bc93-6894a57f9324"',
    },
  });
  expect(answer.status).toBe(202);

  await user.click(screen.getByRole("button", { name: "Refresh" }));
  const current = await region("Current session");
  expect(await within(current).findByText(/It stops working/)).toBeVisible();
  // The other browser came; this one no longer counts as active, and was never among the others.
  const count = Number(/\d+/.exec(before ?? "")?.[0]) + 1;
  expect(screen.getByRole("button", { name: `Sign out other sessions (${count})` })).toBeVisible();
});

it("starts anew when somebody else has signed in in another tab of this browser", async () => {
  const { container, world } = await renderAt(SESSIONS, { as: "agency-admin" });
  await within(container).findByRole("region", { name: "Recently ended" });

  const { container: second, user } = await renderApp("/sign-in");
  await user.type(await within(second).findByLabelText("E-mail address"), "mateo.ruiz@northwind.example");
  await user.type(within(second).getByLabelText("Password"), "correct horse battery staple");
  await user.click(within(second).getByRole("button", { name: "Sign in" }));
  await within(second).findByRole("region", { name: "Current session" });

  expect(world.jar.token).not.toBeNull();
  await expect.poll(() => container.textContent).not.toMatch(/Chrome on Windows/);
});
