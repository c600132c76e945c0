import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";

import { passTime, stopClock } from "#tests/clock.ts";
import { dialog, inDialog } from "#tests/session-screen.ts";
import {
  activeOf,
  ask,
  endOne,
  fillIn,
  proveIt,
  renderActs,
  renderActsAgain,
  runs,
} from "#tests/termination-screen.tsx";

type Acts = Parameters<typeof renderActs>[0];

const everyone = { everyone: { target: "everyone", includeOwn: false } } as const;
const oisin = { oisin: { target: "member", memberId: "usr_oisin" } } as const;

/** How many sessions the button would sign out. */
const planned = async () => Number(/\d+/.exec((await inDialog(/^Sign out \d+ sessions$/)).textContent)?.[0]);
const affected = async () => within(await dialog()).findByRole("list", { name: "Who is affected" });

describe("signing out everyone", () => {
  it("shows whom it reaches and whom not, wants a reason and the organization's name, and reports what became of it", async () => {
    const user = stopClock();
    const scrolled: Element[] = [];
    vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(function (this: Element) {
      scrolled.push(this);
    });
    const { world, said, keys } = await renderActs(everyone, { as: "agency-admin" });
    await ask(user, "everyone");
    expect(await inDialog("Cancel")).toHaveFocus();
    const list = await affected();
    const total = await planned();
    expect(await inDialog("Cancel")).toHaveFocus();

    // The whole is said at once, the long list is there to be read.
    const open = await dialog();
    expect(open).toHaveAccessibleName("Sign out everyone at Northwind Agency?");
    expect(open).toHaveAccessibleDescription(
      `This signs out ${total} sessions of 11 members. Only these: sessions that begin later are not affected.`,
    );
    expect(within(list).getAllByRole("listitem")).toHaveLength(11);
    expect(list).toHaveTextContent(
      /Lucía Ortegalucia\.ortega@northwind\.example\d sessions(\d (browsers?|mobile apps?)(, )?)+/,
    );
    expect(open).toHaveTextContent(/\d+ browsers, \d+ mobile apps?, /);
    expect(open).toHaveTextContent("Your own session, in which you are working.");
    expect(open).toHaveTextContent(
      /\d sessions: of service accounts that your organization’s rules protect\./,
    );
    expect(open).toHaveTextContent(
      /Members who opted out: Elena Petrova\. .* Whom to ask: IT help desk \(help@northwind\.example\)\./,
    );
    expect(open).toHaveTextContent(
      /They are signed out at their next click and have to sign in again\.\s*Whoever knows the password can sign in again at once\. The trust of devices is kept\./,
    );
    expect(open).toHaveTextContent(
      "API keys are not touched: they go on working. See API sessions (new tab).",
    );

    // Nothing is sent as long as something is missing, and what is missing is told at its field.
    await user.click(await inDialog(`Sign out ${total} sessions`));
    const reason = within(open).getByRole("textbox", { name: "Reason" });
    const name = within(open).getByRole("textbox", { name: "Name of the organization" });
    expect(reason).toHaveFocus();
    expect(reason).toHaveAccessibleDescription(
      "Enter a reason. Kept in the audit log. The members concerned read it after signing in again.",
    );
    expect(within(open).getByRole("alert")).toHaveTextContent(
      /^Enter a reason\. Type the organization’s name\.$/,
    );
    expect(scrolled).toEqual([reason]);
    expect(name).toHaveAccessibleDescription(/^Type the organization’s name\./);
    await fillIn(user, "Reason", "   \n ");
    await fillIn(user, "Name of the organization", "Northwind");
    await user.click(await inDialog(`Sign out ${total} sessions`));
    expect(reason).toBeInvalid();
    expect(name).toHaveAccessibleDescription(/^This is not the organization’s name\./);
    await fillIn(user, "Reason", "Stolen laptop");
    expect(within(open).getByRole("alert")).toHaveTextContent(/^This is not the organization’s name\.$/);
    await user.click(await inDialog(`Sign out ${total} sessions`));
    expect(name).toHaveFocus();
    expect(scrolled.at(-1)).toBe(name);
    expect(keys("run")).toEqual([]);

    await fillIn(user, "Name of the organization", " northwind agency ");
    expect(within(open).queryByRole("alert")).not.toBeInTheDocument();
    await user.click(await inDialog(`Sign out ${total} sessions`));
    await user.click(
      within(await screen.findByRole("dialog", { name: "Confirm it’s you" })).getByRole("button", {
        name: "Cancel",
      }),
    );
    expect(await within(open).findByRole("alert")).toHaveTextContent(
      "Nothing was signed out.You did not confirm that it’s you.",
    );
    expect(reason).toHaveValue("Stolen laptop");
    await user.click(await inDialog("Try again"));
    await proveIt(user);

    await waitFor(() => expect(open).toHaveAccessibleName("Sign-out finished"));
    expect(open).toHaveAccessibleDescription(`${total} sessions signed out.`);
    expect(said).toEqual([`${total} sessions signed out.`]);
    expect(within(open).getByRole("link", { name: "the devices" })).toHaveAttribute(
      "href",
      "/settings/devices?trust=trusted&scope=organization",
    );
    expect(within(open).getByRole("progressbar")).toHaveAttribute("aria-valuetext", `${total} of ${total}`);
    expect(runs(world)).toHaveLength(1);
    expect(activeOf(world, "usr_lucia_ortega")).toBe(0);
    expect(activeOf(world, "usr_elena_petrova")).toBe(3);
    expect(world.db.sessions.get(world.sessionId())?.termination).toBeNull();
    await user.click(await inDialog("Close"));
    await waitFor(() => expect(screen.getByRole("button", { name: "everyone" })).toHaveFocus());
  });

  it("says what becomes of one's own session, plans anew for the other choice, and leaves with the true story", async () => {
    const user = stopClock();
    const { router, keys } = await renderActs(everyone, { as: "agency-admin" });
    await ask(user, "everyone");
    await affected();
    const others = await planned();
    await user.click(await screen.findByRole("radio", { name: /^Is signed out as well\./ }));
    const confirm = await inDialog(`Sign out ${others + 1} sessions`);
    expect(await dialog()).toHaveAccessibleDescription(
      /Your own session is among them: you leave this page\.$/,
    );
    expect(keys("plan")).toHaveLength(2);
    await fillIn(user, "Reason", "Password leak");
    await fillIn(user, "Name of the organization", "Northwind Agency");
    await user.click(confirm);
    await proveIt(user);

    expect(await screen.findByRole("heading", { name: "You are signed out" })).toBeVisible();
    expect(
      screen.getByText(/^You asked to sign out everyone in your organization, .* The server has begun it,/),
    ).toBeVisible();
    expect(router.state.location.state).toMatchObject({
      returnTo: expect.stringMatching(/^\/settings\/terminations\/trm_/) satisfies unknown,
    });
  });
});

describe("a forced sign-out of one member", () => {
  it("goes on while nobody looks, is told on every page of the organization, and is found again by its address", async () => {
    const user = stopClock();
    const { world, router, said, begun, unmount } = await renderActs(oisin, { scenario: "slow-act" });
    const before = activeOf(world, "usr_oisin");
    await ask(user, "oisin");
    await affected();
    const open = await dialog();
    expect(open).toHaveAccessibleName("Force sign-out of Oisín Byrne?");
    expect(open).toHaveAccessibleDescription(/^This signs out 3 sessions of Oisín Byrne\./);
    await user.click(within(open).getByRole("button", { name: "Left the organization" }));
    await user.click(await inDialog("Sign out 3 sessions"));

    await waitFor(() => expect(open).toHaveAccessibleName("Signing out Oisín Byrne"));
    expect(begun).toEqual(["running"]);
    await passTime(1_600);
    await waitFor(() => expect(open).toHaveAccessibleDescription(/^1 of 3\./));
    await user.click(await inDialog("Close"));

    const banner = await screen.findByRole("region", { name: "Wide acts of the last day" });
    await waitFor(() => expect(banner).toHaveTextContent("Signing out Oisín Byrne: 1 of 3By you"));
    await user.click(within(banner).getByRole("link", { name: "Details: Signing out Oisín Byrne" }));
    expect(await screen.findByRole("heading", { level: 2, name: "Signing out Oisín Byrne" })).toBeVisible();
    expect(screen.getByText("Left the organization")).toBeVisible();
    const address = router.state.location.pathname;
    await passTime(6_000);
    expect(await screen.findByRole("heading", { level: 2, name: "Sign-out finished" })).toBeVisible();
    expect(said).toEqual(expect.arrayContaining(["1 of 3", "3 sessions signed out."]));
    expect(activeOf(world, "usr_oisin")).toBe(before - 3);
    expect(runs(world)).toHaveLength(1);

    // A reload finds the same, and says nothing again that was looked at.
    unmount();
    const again = await renderActsAgain(oisin);
    await screen.findByRole("button", { name: "oisin" });
    await again.router.navigate(address);
    expect(await screen.findByText("3 sessions signed out.")).toBeVisible();
    expect(screen.getByRole("link", { name: "Audit entry" })).toBeVisible();
    await again.router.navigate("/settings/team");
    await screen.findByRole("button", { name: "oisin" });
    expect(screen.queryByRole("region", { name: "Wide acts of the last day" })).not.toBeInTheDocument();
  });

  it("keeps the reason when it is closed by accident, adds suggestions to it, and counts what is left", async () => {
    const user = stopClock();
    const aoife = { aoife: { target: "member", memberId: "usr_dr_aoife_brennan" } } as const;
    await renderActs({ ...oisin, ...aoife });
    await ask(user, "oisin");
    await affected();
    await user.click(await inDialog("Suspicious activity"));
    await user.click(await inDialog("Regular check"));
    const reason = () => within(screen.getByRole("alertdialog")).getByRole("textbox", { name: "Reason" });
    expect(reason()).toHaveValue("Regular check");
    expect(await inDialog("Regular check")).toHaveAttribute("aria-pressed", "true");
    expect(await inDialog("Suspicious activity")).toHaveAttribute("aria-pressed", "false");
    expect(reason()).toHaveAccessibleDescription(
      "Kept in the audit log. Oisín Byrne reads it after signing in again.",
    );
    await user.click(await inDialog("Regular check"));
    expect(reason()).toHaveValue("");
    await fillIn(user, "Reason", "Seen in the ward");
    await user.click(await inDialog("Suspicious activity"));
    expect(reason()).toHaveValue("Seen in the ward\nSuspicious activity");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();

    // Why one member is signed out says nothing of another.
    await ask(user, "aoife");
    await affected();
    expect(reason()).toHaveValue("");
    await user.keyboard("{Escape}");

    await ask(user, "oisin");
    await affected();
    expect(reason()).toHaveValue("Seen in the ward\nSuspicious activity");
    await fillIn(user, "Reason", "é".repeat(430));
    expect(reason()).toHaveAccessibleDescription(/ 70 characters left$/);
    await fillIn(user, "Reason", "é".repeat(501));
    expect(reason()).toHaveAccessibleDescription(/ 1 character too many$/);
    await user.click(await inDialog("Sign out 3 sessions"));
    expect(reason()).toHaveAccessibleDescription(/^Use 500 characters at most for the reason\./);
  });
});

describe("a plan", () => {
  it("that had grown too old is made anew, with the reason kept and what is different told", async () => {
    const user = stopClock();
    const { world, keys } = await renderActs(oisin, { scenario: "plan-expires" });
    await ask(user, "oisin");
    await affected();
    await fillIn(user, "Reason", "Stolen phone");
    await passTime(21_000);
    endOne(world, "usr_oisin");
    await user.click(await inDialog("Sign out 3 sessions"));
    expect(await within(await dialog()).findByRole("alert")).toHaveTextContent(
      "The plan had grown too old. Nothing was done; here is how it is now.It is 1 fewer than before.",
    );
    expect(runs(world)).toHaveLength(0);
    await user.click(await inDialog("Sign out 2 sessions"));
    await waitFor(async () => expect(await dialog()).toHaveAccessibleDescription("2 sessions signed out."));
    expect(runs(world)).toHaveLength(1);
    expect(keys("plan")).toHaveLength(2);
    expect(new Set(keys("run")).size).toBe(2);
  });

  it("is acted on alone: what is gone is counted, what is new is left and can be planned too", async () => {
    const user = stopClock();
    const matching = {
      matching: {
        target: "matching_sessions",
        filter: { client: ["browser"] },
        subject: { filters: "Client: Browser" },
      },
    } satisfies Acts;
    const { world } = await renderActs(matching, { as: "agency-admin" });
    await ask(user, "matching");
    const total = await planned();
    await fillIn(user, "Reason", "Stolen phones");
    endOne(world, "usr_lucia_ortega");
    await passTime(1_000);
    world.signInElsewhere("agency-member");
    await user.click(await inDialog(`Sign out ${total} sessions`));
    await proveIt(user);
    const open = await dialog();
    await waitFor(() =>
      expect(open).toHaveAccessibleDescription(`${total - 1} sessions signed out. Had already ended: 1.`),
    );
    expect(open).toHaveTextContent("1 came between the plan and the run, and was left alone.");
    await user.click(await inDialog("Plan the same anew"));
    expect(await within(await dialog()).findByRole("textbox", { name: "Reason" })).toHaveValue(
      "Stolen phones",
    );
    expect(await dialog()).toHaveAccessibleName("Sign out 1 session that matches: Client: Browser?");
    await user.click(await inDialog("Sign out 1 session"));
    await waitFor(async () => expect(await dialog()).toHaveAccessibleDescription("1 session signed out."));
    expect(runs(world)).toHaveLength(2);
  });

  it("that fails for some names each with its cause, and tries again for those alone", async () => {
    const user = stopClock();
    const { world, begun } = await renderActs(oisin, { scenario: "partial" });
    await ask(user, "oisin");
    await affected();
    await fillIn(user, "Reason", "Stolen phone");
    await user.click(await inDialog("Sign out 3 sessions"));
    const open = await dialog();
    await waitFor(() => expect(open).toHaveAccessibleName("Finished, but not for all"));
    expect(open).toHaveAccessibleDescription("2 sessions signed out. Not done: 1.");
    expect(within(open).getByRole("list", { name: "What could not be done" })).toHaveTextContent(
      /^Oisín Byrne · .*Another change to it was under way\.$/,
    );
    await user.click(await inDialog("Try again for this one"));

    expect(await within(await dialog()).findByRole("textbox", { name: "Reason" })).toHaveValue(
      "Stolen phone",
    );
    expect(await dialog()).toHaveAccessibleName("Try again to sign out 1 session of Oisín Byrne?");
    await user.click(await inDialog("Sign out 1 session"));
    await waitFor(async () => expect(await dialog()).toHaveAccessibleDescription("1 session signed out."));
    expect(runs(world)).toHaveLength(2);
    expect(begun).toEqual(["finished", "finished"]);
  });

  it("that reaches nothing says so, and leaves nothing to confirm", async () => {
    const user = stopClock();
    const { world, keys } = await renderActs(
      { hugo: { target: "member", memberId: "usr_hugo_berg" } },
      { as: "agency-admin" },
    );
    await ask(user, "hugo");
    await waitFor(async () =>
      expect(await dialog()).toHaveAccessibleDescription(
        "There is nothing to sign out. Nothing is left to do here.",
      ),
    );
    expect(
      within(await dialog())
        .getAllByRole("button")
        .map(({ textContent }) => textContent),
    ).toEqual(["Close"]);
    await user.keyboard("{Escape}");
    expect(keys("plan")).toHaveLength(1);
    expect(runs(world)).toEqual([]);
  });

  it("is not made for whom the rules keep, or who is not there, and says why and whom to ask", async () => {
    const user = stopClock();
    await renderActs(
      {
        elena: { target: "member", memberId: "usr_elena_petrova" },
        service: { target: "member", memberId: "usr_reporting_service" },
        nobody: { target: "member", memberId: "usr_nobody" },
      },
      { as: "agency-admin" },
    );
    for (const [name, words] of [
      ["elena", /This member has opted out, .* Ask IT help desk \(help@northwind\.example\)\.$/],
      ["service", /This is a service account that your organization’s rules protect\. Ask IT help desk/],
      ["nobody", /This member is no longer in your organization\.$/],
    ] as const) {
      await ask(user, name);
      expect(await within(await dialog()).findByRole("alert")).toHaveTextContent(words);
      expect(
        within(await dialog())
          .getAllByRole("button")
          .map(({ textContent }) => textContent),
      ).toEqual(["Cancel"]);
      await user.keyboard("{Escape}");
    }
  });
});

describe("revoking trust", () => {
  it("says what stays, and reports what became of it", async () => {
    const user = stopClock();
    const devices = { trust: { target: "matching_devices", filter: { trust: ["trusted"] } } } satisfies Acts;
    const { world } = await renderActs(devices, { as: "platform-security-admin" });
    await ask(user, "trust");
    await affected();
    const open = await dialog();
    expect(open).toHaveAccessibleName(/^Revoke trust of \d+ matching devices\?$/);
    expect(open).toHaveTextContent(
      "The next sign-in there is asked for the second factor. Sessions stay signed in.",
    );
    expect(open).not.toHaveTextContent("API keys");
    await user.click(await inDialog("Device handed on"));
    await user.click(await inDialog(/^Revoke trust of \d+ devices$/));
    await proveIt(user);
    await waitFor(() => expect(open).toHaveAccessibleName("Revoking trust is finished"));
    expect(open).toHaveAccessibleDescription(/^Trust of \d+ devices revoked\.$/);
    expect(runs(world)).toHaveLength(1);
  });
});
