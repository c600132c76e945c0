import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { personas, PASSWORD } from "#mocks/seeds/personas.ts";
import { choice, form, inForm, prove, save, showAs } from "#tests/policy-screen.ts";
import { dialog, inDialog, watchRequests } from "#tests/session-screen.ts";

// Fetched beforehand: no test waits for it.
import "./policy-sections.tsx";

const DAY = 86_400;

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
