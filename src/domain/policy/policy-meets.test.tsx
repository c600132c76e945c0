import { screen, within } from "@testing-library/react";
import { describe, expect, it, onTestFinished, vi } from "vitest";

import { personas, PASSWORD } from "#mocks/seeds/personas.ts";
import { passTime, stopClock } from "#tests/clock.ts";
import { choice, inForm, prove, save, showAs } from "#tests/policy-screen.ts";
import { renderAt } from "#tests/render.tsx";
import { dialog, inDialog, watchRequests } from "#tests/session-screen.ts";

// Fetched beforehand: no test waits for it.
import "./policy-sections.tsx";

const DAY = 86_400;

describe("a change that meets another", () => {
  it("is laid beside it, kept, and saved over it only when that is said", async () => {
    const { user, policy } = await showAs("agency-admin", { scenario: "policy-race" });
    await user.click(await choice(/^1 day/));
    await user.click(await save());
    await user.click(await inDialog(/^Save and/));
    const notice = await (await inForm()).findByRole("alert");
    expect(notice).toHaveTextContent("This was changed while you were editing it");
    expect(notice).toHaveTextContent(/When you began7 days.*Saved meanwhile30 days.*Your draft1 day/);
    expect(policy().idleTimeout.value).toBe(30 * DAY);
    expect(await choice(/^1 day/)).toBeChecked();
    expect(await save()).toHaveAccessibleDescription("Decide first which version to go on with.");
    await user.click(within(notice).getByRole("button", { name: "Keep my draft" }));
    expect(await choice(/^1 day/)).toHaveFocus();
    expect(policy().idleTimeout.value).toBe(30 * DAY);
    await user.click(await save());
    expect(await dialog()).toHaveTextContent(/So far sessions are signed out after 30 days/);
    await user.click(await inDialog(/^Save/));
    expect(await (await inForm()).findByText(/^Saved\./)).toBeVisible();
    expect(policy().idleTimeout.value).toBe(DAY);
  });

  it("hears of it by an event while it is only a draft, and may give way to it", async () => {
    const { user, world, saveElsewhere } = await showAs("agency-admin", { live: true });
    await user.click(await choice(/^1 day/));
    await world.streaming();
    saveElsewhere(30 * DAY);
    await world.signInElsewhere("agency-member")("/me");
    const notice = await (await inForm()).findByRole("alert", {}, { timeout: 5_000 });
    expect(notice).toHaveTextContent(/By Lucía Ortega.*Your draft is kept/);
    expect(await choice(/^1 day/)).toBeChecked();
    await user.click(within(notice).getByRole("button", { name: "Take the saved version" }));
    expect(await choice(/^30 days/)).toBeChecked();
    expect((await inForm()).getAllByRole("radio")).toContain(document.activeElement);
    expect((await inForm()).queryByRole("alert")).not.toBeInTheDocument();
  });

  it("is never saved over one that came while it was asked about", async () => {
    const { user, world, policy, saveElsewhere } = await showAs("agency-admin", { live: true });
    await user.click(await choice(/^1 day/));
    await user.click(await save());
    await inDialog(/^Save and/);
    await world.streaming();
    const asked = watchRequests();
    saveElsewhere(30 * DAY);
    await world.signInElsewhere("agency-member")("/me");
    expect(await (await inForm()).findByRole("alert", {}, { timeout: 5_000 })).toHaveTextContent(
      /When you began7 days.*Saved meanwhile30 days.*Your draft1 day/,
    );
    expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
    expect(asked.filter(({ method }) => method === "PATCH")).toEqual([]);
    expect(policy().idleTimeout.value).toBe(30 * DAY);
  });

  it("of another part of the policy goes on with its own, and no draft is lost", async () => {
    const { user, policy } = await showAs("agency-admin");
    await user.click(await choice(/^30 days/));
    const remember = await inForm("Remember me");
    await user.click(remember.getByRole("checkbox", { name: "Allow “Remember me” at sign-in" }));
    await user.click(remember.getByRole("button", { name: "Save" }));
    expect(await dialog()).toHaveTextContent(/from then on, like all others\./);
    await user.click(await inDialog(/^Save/));
    expect(await remember.findByText(/^Saved\./)).toBeVisible();
    expect(policy().rememberMe?.allowed).toBe(false);
    expect(remember.queryByRole("textbox")).not.toBeInTheDocument();
    expect(await choice(/^30 days/)).toBeChecked();
    await user.click(await save());
    await user.click(await inDialog(/^Save/));
    await prove(user);
    expect(await (await inForm()).findByText(/^Saved\./)).toBeVisible();
    expect(policy().idleTimeout.value).toBe(30 * DAY);
  });
});

it("says so where more would end by now than when it was asked about", async () => {
  const { world, policy } = await showAs("agency-admin");
  const user = stopClock();
  onTestFinished(() => void vi.useRealTimers());
  await user.click(await choice(/^1 day/));
  await user.click(await save());
  const asked = watchRequests();
  const confirm = await inDialog(/^Save and/);
  const before = Number(/\d+/.exec(confirm.textContent ?? "")?.[0]);
  const still = [...world.db.sessions.values()].filter(
    ({ userId, pulse, lastActiveAt }) =>
      userId === personas["agency-member"].userId && pulse === undefined && lastActiveAt !== null,
  );
  const justNow = Math.max(...still.map(({ lastActiveAt }) => lastActiveAt ?? 0));
  const row = still.find(({ lastActiveAt }) => lastActiveAt === justNow)!;
  world.db.put("sessions", { ...row, lastActiveAt: justNow - 2 * DAY * 1_000 });
  await passTime(31_000);
  const notice = await within(await dialog()).findByRole("alert");
  expect(notice).toHaveTextContent(`${before + 1} instead of ${before}`);
  expect(await inDialog(`Save and sign out ${before + 1} sessions`)).toBeVisible();
  expect(asked.filter(({ path }) => path.endsWith("/preview")).map(({ background }) => background)).toEqual([
    true,
  ]);
  expect(policy().idleTimeout.value).toBe(7 * DAY);
});

describe("a change that meets a fault", () => {
  it("is told not to be saved where its answers are lost and something else was changed", async () => {
    const { user, world, policy, saveElsewhere } = await showAs("agency-admin");
    await user.click(await choice(/^1 day/));
    await user.click(await save());
    const confirm = await inDialog(/^Save and/);
    saveElsewhere(policy().idleTimeout.value);
    world.fail("updatePolicy:offline:2");
    await user.click(confirm);
    expect(await (await inForm()).findByRole("alert")).toHaveTextContent(
      "Not saved: the policy was changed meanwhile, though not this part of it.",
    );
    expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
    expect(await choice(/^1 day/)).toBeChecked();
  });

  it("is not done twice where its answer is lost, and found out about", async () => {
    const { user, world, policy } = await showAs("clinic-owner", { fail: "updatePolicy:lost" });
    const asked = watchRequests();
    const field = (await inForm()).getByRole("textbox");
    await user.clear(field);
    await user.type(field, "20{Enter}");
    await user.click(await inDialog(/^Save/));
    expect(await (await inForm()).findByText(/^Saved\./)).toBeVisible();
    expect(policy().idleTimeout.value).toBe(1_200);
    const sent = asked.filter(({ method }) => method === "PATCH");
    expect(sent.length).toBeGreaterThan(1);
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
    expect([...world.db.audit.values()].filter(({ action }) => action === "updatePolicy")).toHaveLength(1);
  });

  it("stays in the form when it fails, and when one would rather not prove who one is", async () => {
    const { user, policy } = await showAs("agency-admin");
    await user.click(await choice(/^30 days/));
    await user.click(await save());
    await user.click(await inDialog("Save"));
    const proof = await screen.findByRole("dialog");
    expect(proof).toHaveTextContent("To change your organization’s rules, enter your password.");
    await user.click(within(proof).getByRole("button", { name: "Cancel" }));
    expect(await within(await dialog()).findByText("The policy was not changed.")).toBeVisible();
    await user.click(await inDialog("Cancel"));
    expect(await (await inForm()).findByRole("alert")).toHaveTextContent("The policy was not changed.");
    expect(await choice(/^30 days/)).toBeChecked();
    await user.click(await save());
    await user.click(await inDialog("Save"));
    await user.type(
      within(await screen.findByRole("dialog")).getByLabelText("Password"),
      `${PASSWORD}{Enter}`,
    );
    expect(await (await inForm()).findByText(/^Saved\./)).toBeVisible();
    expect(policy().idleTimeout.value).toBe(30 * DAY);
  });

  it("is not saved as long as nobody knows what it ends; an error is no empty policy", async () => {
    const { user, world } = await showAs("agency-admin", { fail: "previewPolicy:400" });
    await user.click(await choice(/^30 days/));
    await user.click(await save());
    expect(
      await within(await dialog()).findByText("What this would end could not be found out"),
    ).toBeVisible();
    expect(await inDialog("Save")).toHaveAccessibleDescription("What it would end is not known yet.");
    world.fail("");
    await user.click(await inDialog("Try again"));
    expect(await within(await dialog()).findByText("No session ends by this at once.")).toBeVisible();
  });

  it("says so where the rules cannot be read", async () => {
    const { world, user } = await renderAt("/settings/security", {
      as: "agency-admin",
      fail: "getPolicy:400",
    });
    expect(await screen.findByText("The organization’s rules could not be loaded")).toBeVisible();
    world.fail("");
    const section = within(await screen.findByRole("region", { name: "Session timeout" }));
    await user.click(section.getByRole("button", { name: "Try again" }));
    expect(await choice(/^7 days/)).toBeChecked();
  });
});
