import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";

import { seededMember } from "#mocks/seeds/seed-colleagues.ts";
import { stopClock } from "#tests/clock.ts";
import { renderAt } from "#tests/render.tsx";
import { region } from "#tests/session-screen.ts";
import { activeOf, fillIn, proveIt, runs } from "#tests/termination-screen.tsx";

const MEMBER = seededMember("Thomas Becker");
const REASON = "Contract ended on Friday";

it("a consultant leaves the company: found, looked at, signed out with a reason, seen gone, and read in the log", async () => {
  const user = stopClock();
  const { world } = await renderAt("/settings/team", { as: "agency-admin" });
  const active = activeOf(world, MEMBER);
  expect(active).toBeGreaterThan(1);
  await user.click(await screen.findByRole("textbox", { name: "Search members" }));
  await user.paste("consultant BECKER");
  await user.keyboard("{Enter}");
  const members = await screen.findByRole("grid", { name: "Members" });
  await waitFor(() => expect(within(members).getAllByRole("link")).toHaveLength(1));
  await user.click(within(members).getByRole("link", { name: "Thomas Becker" }));

  const signedIn = await region("Signed in");
  await waitFor(() =>
    expect(within(signedIn).getAllByRole("button", { name: /^Sign out/ })).toHaveLength(active),
  );
  await user.click(screen.getByRole("button", { name: "Force sign-out: Thomas Becker" }));
  const dialog = await screen.findByRole("alertdialog", { name: "Force sign-out of Thomas Becker?" });

  // What was typed outlives the refusal, and the question who it is.
  const confirm = await within(dialog).findByRole("button", { name: `Sign out ${active} sessions` });
  await fillIn(user, "Reason", "  ");
  await user.click(confirm);
  expect(activeOf(world, MEMBER)).toBe(active);
  await fillIn(user, "Reason", REASON);
  await user.click(confirm);
  await proveIt(user);
  await waitFor(() => expect(dialog).toHaveAccessibleName("Sign-out finished"));
  await user.click(within(dialog).getByRole("button", { name: "Close" }));

  expect(await screen.findByText("Not signed in anywhere")).toBeVisible();
  const button = screen.getByRole("button", { name: "Force sign-out: Thomas Becker" });
  await waitFor(() => expect(button).toHaveAttribute("aria-disabled", "true"));
  expect(button).toHaveAccessibleDescription("Not signed in anywhere: there is no session to end.");
  expect(activeOf(world, MEMBER)).toBe(0);
  expect(runs(world)).toHaveLength(1);
  const ended = await region("Recently ended");
  await waitFor(() => expect(within(ended).getAllByText(/^Signed out by Ana García/)).toHaveLength(active));
  expect(within(ended).getAllByText(REASON)[0]).toBeVisible();

  await user.click(screen.getByRole("link", { name: "History in the audit log" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Audit log" })).toBeVisible();
  const log = await screen.findByRole("grid");
  await waitFor(() => expect(log).toHaveTextContent(REASON));
  expect(log).toHaveTextContent("Thomas Becker");
});
