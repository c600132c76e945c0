import { cleanup, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it, onTestFinished, vi } from "vitest";

import { personas, PASSWORD } from "#mocks/seeds/personas.ts";
import { passTime, stopClock } from "#tests/clock.ts";
import { renderAt } from "#tests/render.tsx";
import { dialog, inDialog, watchRequests } from "#tests/session-screen.ts";

// Fetched beforehand: no test waits for it.
import "./policy-sections.tsx";

const DAY = 86_400;

const form = (name = "Session timeout") => screen.findByRole("form", { name });
const inForm = async (name?: string) => within(await form(name));
const save = async (name?: string) => (await inForm(name)).getByRole("button", { name: "Save" });
const choice = async (name: RegExp) => (await inForm()).findByRole("radio", { name });

/** The agency asks who it is before its rules are changed. */
async function prove(user: UserEvent) {
  const proof = await screen.findByRole("dialog", { name: "Confirm it’s you" });
  await user.type(within(proof).getByLabelText("Password"), `${PASSWORD}{Enter}`);
}

type Options = NonNullable<Parameters<typeof renderAt>[1]>;

async function showAs(as: keyof typeof personas, options: Omit<Options, "as"> = {}) {
  const page = await renderAt("/settings/security", { as, ...options });
  await form();
  const { organizationId } = page.world.db.users.get(personas[as].userId)!;
  const organization = () => page.world.db.organizations.get(organizationId)!;
  const policy = () => organization().policy;
  return {
    ...page,
    policy,
    /** Somebody else saves another timeout. */
    saveElsewhere: (value: number | null) =>
      page.world.db.put("organizations", {
        ...organization(),
        policy: {
          ...policy(),
          idleTimeout: { ...policy().idleTimeout, value },
          version: policy().version + 1,
          lastChange: { at: page.world.backend.now(), by: "Lucía Ortega", ended: 0 },
        },
      }),
  };
}

describe("the session timeout", () => {
  it("is a number where the server allows a range; what is outside is told at the field, and never sent", async () => {
    const { user, policy } = await showAs("clinic-owner");
    const field = (await inForm()).getByRole("textbox", {
      name: "Sign out inactive sessions after, in minutes",
    });
    expect(field).toHaveValue("30");
    expect(field).toHaveAccessibleDescription(/From 5 minutes to 240 minutes\. By default 30 minutes\./);
    expect(await form()).toHaveTextContent("Absolute limit: 12 hours.");
    expect(await save()).toHaveAccessibleDescription("This is how it is now.");
    const asked = watchRequests();
    await user.clear(field);
    await user.type(field, "241{Enter}");
    expect(field).toHaveFocus();
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(/^At most 240 minutes: security policy\./);
    // Typed again, it is not said any more; more than the advice of NIST is, and no error.
    await user.clear(field);
    await user.paste(" ٢٤٠ ");
    expect(field).toBeValid();
    expect(field).toHaveAccessibleDescription(/This is beyond NIST’s advice: 1 hour\./);
    expect(asked.filter(({ method }) => method !== "GET")).toEqual([]);
    await user.click(await save());
    expect(await dialog()).toHaveTextContent(
      "So far sessions are signed out after 30 minutes without activity; from then on, after 4 hours. Applies to all users in your organization.",
    );
    expect(await within(await dialog()).findByText("No session ends by this at once.")).toBeVisible();
    expect(policy().idleTimeout.value).toBe(1_800);
    await user.click(await inDialog("Save"));
    expect(await (await inForm()).findByText(/^Saved\./)).toBeVisible();
    expect(policy().idleTimeout.value).toBe(14_400);
    expect(field).toHaveValue("240");
    // It is said once, and the button rests.
    expect(await save()).toHaveAttribute("aria-disabled", "true");
    expect(await save()).toHaveAccessibleDescription("Saved.");
    expect((await inForm()).queryByText("This is how it is now.")).not.toBeInTheDocument();
  });

  it("that the server refuses is told at its field with the server's rule, and kept", async () => {
    const { user, world, policy } = await showAs("clinic-owner");
    const field = (await inForm()).getByRole("textbox");
    await user.clear(field);
    await user.type(field, "120");
    const organization = [...world.db.organizations.values()].find((one) => one.policy === policy());
    const { idleTimeout } = policy();
    const allowed = {
      kind: "range",
      unit: "minute",
      min: 300,
      max: 3_600,
      step: 60,
      default: 1_800,
    } as const;
    world.db.put("organizations", {
      ...organization!,
      policy: { ...policy(), idleTimeout: { ...idleTimeout, allowed } },
    });
    await user.click(await save());
    await waitFor(() => expect(field).toBeInvalid());
    await waitFor(() => expect(field).toHaveAccessibleDescription(/^At most 60 minutes: security policy\./));
    await waitFor(() => expect(field).toHaveFocus());
    expect(field).toHaveValue("120");
  });

  it("is one of several where the server allows those; never is advised against, and needs a reason", async () => {
    const { user, policy } = await showAs("agency-admin");
    const never = await choice(/^Never/);
    expect(await choice(/^7 days/)).toBeChecked();
    expect(never).toHaveAccessibleName("Never (not recommended)");
    expect(never).toHaveAccessibleDescription(/^beyond NIST’s advice: 1 hour, and 30 days in all$/);
    expect((await inForm()).getAllByText(/^NIST \(SP 800-63B-4\) advises/)).toHaveLength(1);
    await user.click(never);
    await user.click(await save());
    const reason = (await inForm()).getByRole("textbox", { name: "Reason" });
    expect(reason).toHaveFocus();
    expect(reason).toHaveAccessibleDescription(/^Enter a reason\./);
    await user.type(reason, "Screens on the wall");
    await user.click(await save());
    expect(await dialog()).toHaveTextContent(/after 7 days without activity; from then on, never\./);
    await user.click(await inDialog("Save"));
    await prove(user);
    expect(await (await inForm()).findByText("Screens on the wall")).toBeVisible();
    expect(policy().idleTimeout).toMatchObject({ value: null, reason: "Screens on the wall" });
  });

  it("shows before it is saved whose sessions it ends, and says afterwards how many it has ended", async () => {
    const { user, policy } = await showAs("agency-admin");
    await user.click(await choice(/^1 day/));
    await user.click(await save());
    const confirm = await inDialog(/^Save and sign out \d+ sessions$/);
    const count = Number(/\d+/.exec(confirm.textContent ?? "")?.[0]);
    expect(await dialog()).toHaveTextContent(`${count} sessions end at once, of 9 members.`);
    const whose = within(await dialog()).getByRole("list", { name: "Whose sessions end" });
    expect(within(whose).getByText("Ana García").closest("li")).toHaveTextContent("You");
    await user.click(await inDialog("Cancel"));
    expect(policy().idleTimeout.value).toBe(7 * DAY);
    expect(await choice(/^1 day/)).toBeChecked();
    await user.click(await save());
    await user.click(await inDialog(/^Save and sign out/));
    expect(await (await inForm()).findByText(/^Saved\./)).toHaveTextContent(
      `Saved. ${count} sessions were signed out.`,
    );
    expect(policy()).toMatchObject({ idleTimeout: { value: DAY }, lastChange: { ended: count } });
  });

  it("is readable without the permission, and rests with the reason", async () => {
    const { user } = await showAs("platform-viewer");
    expect(await choice(/^30 days/)).toBeChecked();
    await user.click(await choice(/^1 hour/));
    expect(await choice(/^30 days/)).toBeChecked();
    const denied = / needs? the permission “pf\.policy\.edit”/;
    for (const control of [
      await save(),
      await choice(/^1 hour/),
      (await inForm("Remember me")).getByRole("checkbox"),
    ])
      expect(control).toHaveAccessibleDescription(denied);
    expect(screen.getByText(/You can read these rules, not change them/)).toBeVisible();
    expect(await (await inForm("Remember me")).findByText(/^Ward terminals/)).toBeVisible();
  });

  it("that is outside of what is allowed is shown as it is, and can be left", async () => {
    const { unmount } = await showAs("agency-admin", { scenario: "policy-odd" });
    expect(await choice(/^10 days/)).toHaveAccessibleDescription(/not allowed any more/);
    expect(await choice(/^10 days/)).toBeChecked();
    unmount();
    await showAs("clinic-owner", { scenario: "policy-odd" });
    expect((await inForm()).getByRole("textbox")).toHaveValue("360");
    expect(await save()).toHaveAccessibleDescription("This is how it is now.");
    cleanup();
    await showAs("portal-client-staff", { scenario: "policy-odd" });
    const field = (await inForm()).getByRole("textbox");
    expect(field).toHaveValue("");
    expect(field).toHaveAccessibleDescription(/Now: Never; not allowed any more\./);
    expect(field).toHaveAccessibleDescription(/ needs? the permission “pf\.policy\.edit”/);
  });
});

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

describe("the operating countries", () => {
  it("are found by typing their names, and taken off again", async () => {
    const { user, policy } = await showAs("clinic-owner");
    const countries = await inForm("Operating countries");
    await user.click(countries.getByRole("button", { name: "Remove United Kingdom" }));
    expect(countries.getByRole("button", { name: "Remove Ireland" })).toHaveFocus();
    await user.click(countries.getByRole("button", { name: "Choose countries" }));
    await user.type(countries.getByRole("textbox", { name: "Search in countries" }), "cote");
    await user.click(countries.getByRole("checkbox", { name: "Côte d’Ivoire" }));
    await user.click(countries.getByRole("button", { name: "Save" }));
    expect(await dialog()).toHaveTextContent("To be added: Côte d’Ivoire. To be taken off: United Kingdom.");
    await user.click(await inDialog("Save"));
    expect(await countries.findByText(/^Saved\./)).toBeVisible();
    expect(policy().operatingCountries).toEqual(["CI", "IE"]);
    await user.click(countries.getByRole("button", { name: "Remove Ireland" }));
    await user.click(countries.getByRole("button", { name: "Remove Côte d’Ivoire" }));
    expect(countries.getByRole("button", { name: "Choose countries" })).toHaveFocus();
  });

  it("are at least one, or everywhere", async () => {
    const { user, policy } = await showAs("agency-admin");
    const countries = await inForm("Operating countries");
    await user.click(countries.getByRole("radio", { name: "In these countries only" }));
    await user.click(countries.getByRole("button", { name: "Save" }));
    expect(countries.getByText("Choose at least one country, or everywhere.")).toBeVisible();
    await user.click(countries.getByRole("button", { name: "Discard changes" }));
    expect(countries.getByRole("radio", { name: "Everywhere" })).toBeChecked();
    expect(policy().operatingCountries).toBeNull();
  });
});

describe("leaving with something unsaved", () => {
  const teamLink = () => screen.getAllByRole("link", { name: "Team" })[0]!;
  const leave = () => screen.findByRole("alertdialog", { name: "Leave without saving?" });

  it("asks, and neither staying nor a link within the page loses it", async () => {
    const { user, router } = await showAs("agency-admin");
    await user.click(await choice(/^30 days/));
    await user.click(screen.getByRole("link", { name: "Operating countries" }));
    expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
    await user.click(teamLink());
    expect(await leave()).toHaveTextContent("What you have changed is not saved: Session timeout.");
    await user.click(within(await leave()).getByRole("button", { name: "Stay" }));
    expect(await choice(/^30 days/)).toBeChecked();
    const closing = new Event("beforeunload", { cancelable: true });
    dispatchEvent(closing);
    expect(closing.defaultPrevented).toBe(true);
    await user.click(teamLink());
    await user.click(within(await leave()).getByRole("button", { name: "Leave without saving" }));
    expect(await screen.findByRole("heading", { name: "Team", level: 1 })).toBeVisible();
    await router.navigate("/settings/security");
    expect(await choice(/^7 days/)).toBeChecked();
  });

  it("keeps it over an expiry for who typed it, and neither over a sign-out nor for anybody else", async () => {
    const { user, world, router } = await showAs("agency-admin");
    const out = () => waitFor(() => expect(router.state.location.pathname).toBe("/signed-out"));
    async function expire() {
      world.fail("previewPolicy:401");
      await user.click(await save());
      await out();
      world.fail("");
    }
    async function signIn(as: keyof typeof personas) {
      await user.click(await screen.findByRole("link", { name: /^Sign in/ }));
      await user.type(await screen.findByLabelText("E-mail address"), personas[as].email);
      await user.type(screen.getByLabelText("Password"), `${PASSWORD}{Enter}`);
      await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/settings/));
      await router.navigate("/settings/security");
    }
    await user.click(await choice(/^30 days/));
    await expire();
    await signIn("agency-admin");
    expect(await choice(/^30 days/)).toBeChecked();
    expect(await form()).toHaveTextContent(/from then on, after 30 days\./);

    await user.click(screen.getByRole("button", { name: "Account menu" }));
    await user.click(await screen.findByRole("menuitem", { name: "Sign out" }));
    await out();
    await signIn("agency-admin");
    expect(await choice(/^7 days/)).toBeChecked();

    await user.click(await choice(/^30 days/));
    await expire();
    await signIn("agency-member");
    expect(await choice(/^7 days/)).toBeChecked();
  });

  it("never stands in the way of being signed out", async () => {
    const { user, world, router } = await showAs("agency-admin");
    await user.click(await choice(/^30 days/));
    world.fail("previewPolicy:401");
    await user.click(await save());
    await waitFor(() => expect(router.state.location.pathname).toBe("/signed-out"));
    expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
    const closing = new Event("beforeunload", { cancelable: true });
    dispatchEvent(closing);
    expect(closing.defaultPrevented).toBe(false);
  });
});
