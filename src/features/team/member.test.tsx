import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import type { MockWorld } from "#mocks/node.ts";
import { seededMember } from "#mocks/seeds/seed-colleagues.ts";
import { passTime, stopClock } from "#tests/clock.ts";
import { renderAt } from "#tests/render.tsx";
import { region, watchRequests, wholePage } from "#tests/session-screen.ts";
import { activeOf, fillIn, proveIt } from "#tests/termination-screen.tsx";

const MATEO = "/settings/team/usr_mateo";

const heading = (name: string | RegExp) => screen.findByRole("heading", { level: 1, name });
const fact = (place: HTMLElement, term: string) =>
  within(place).getByText(term, { selector: "dt" }).nextElementSibling;
const signedIn = () => region("Signed in");
const button = (place: HTMLElement, name: RegExp) => within(place).findByRole("button", { name });

/** Whose sessions were looked at, as the log has it. */
const looks = ({ db }: MockWorld) =>
  [...db.audit.values()]
    .filter(({ cause }) => cause === "sessions_viewed")
    .flatMap(({ targets }) => targets.map(({ userId }) => userId));

describe("a member", () => {
  it("is shown with sessions and devices, and the same details as one's own, without one's own questions", async () => {
    const { user, router, world } = await renderAt(MATEO, { as: "agency-admin" });
    await heading("Mateo Ruiz");
    const who = screen.getByRole("region", { name: "Who it is" });
    for (const [term, value] of [
      ["E-mail address", "mateo.ruiz@northwind.example"],
      ["Role", "Analyst"],
      ["Active sessions", "2"],
      ["Second factor", "None set up"],
      ["Visibility", "Administrators see their sessions and devices"],
    ] as const)
      expect(fact(who, term)).toHaveTextContent(value);
    expect(screen.getByText(/^Your visit is recorded in the audit log, and/)).toBeVisible();
    expect(screen.getByRole("link", { name: "History in the audit log" })).toHaveAttribute(
      "href",
      "/settings/audit?target=usr_mateo",
    );
    expect(await region("Recently ended")).toHaveTextContent("Safari on iPad");
    const devices = await region("Devices");
    await user.click(await within(devices).findByRole("button", { name: /^Details, 1 session of Firefox/ }));
    expect(
      await within(devices).findByRole("link", { name: /^Firefox on Windows, Barcelona/ }),
    ).toHaveAttribute("href", expect.stringMatching(/^\/settings\/team\/usr_mateo\/ses_/));

    const link = await within(await signedIn()).findByRole("link", { name: /^Firefox on Windows/ });
    await user.click(link);
    const drawer = await screen.findByRole("dialog", { name: "Firefox on Windows" });
    expect(router.state.location.pathname).toMatch(/^\/settings\/team\/usr_mateo\/ses_/);
    expect(fact(drawer, "City")).toHaveTextContent("Barcelona");
    expect(within(drawer).getByRole("link", { name: "Mateo Ruiz" })).toBeVisible();
    expect(await within(drawer).findByRole("region", { name: "History" })).toBeVisible();
    expect(drawer).not.toHaveTextContent(/Was this you|your account|Change your password/);
    expect(within(drawer).queryByRole("button", { name: /^(This was me|Not me)/ })).not.toBeInTheDocument();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(router.state.location.pathname).toBe(MATEO));
    await waitFor(() => expect(link).toHaveFocus());

    // What the page says of looking is so.
    expect(looks(world)).toEqual(["usr_mateo"]);
  });

  it("has one session signed out, with a reason, from its row", async () => {
    const { user, world } = await renderAt(MATEO, { as: "agency-admin" });
    await user.click(await button(await signedIn(), /^Sign out Samsung Internet/));
    await screen.findByRole("alertdialog");
    await fillIn(user, "Reason", "Phone was sold");
    await user.click(screen.getByRole("button", { name: "Sign out 1 session" }));
    await proveIt(user);
    await user.click(await screen.findByRole("button", { name: "Close" }));

    await waitFor(() => expect(activeOf(world, "usr_mateo")).toBe(1));
    await waitFor(async () => expect(await signedIn()).not.toHaveTextContent("Samsung Internet"));
    expect(await signedIn()).toHaveTextContent("Firefox on Windows");
    const ended = await region("Recently ended");
    await waitFor(() =>
      expect(ended).toHaveTextContent(/Samsung Internet on Android.*Signed out by Ana García/),
    );
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/^Sign out Firefox on Windows/));
  });

  it("has the trust in a device revoked", async () => {
    const { user, world } = await renderAt(MATEO, { as: "agency-admin" });
    const devices = await region("Devices");
    await user.click(await button(devices, /^Revoke trust Firefox on Windows$/));
    await screen.findByRole("alertdialog");
    await fillIn(user, "Reason", "Reinstalled");
    await user.click(screen.getByRole("button", { name: "Revoke trust of 1 device" }));
    await proveIt(user);
    await user.click(await screen.findByRole("button", { name: "Close" }));
    await waitFor(() =>
      expect(within(devices).queryByRole("button", { name: /^Revoke trust/ })).not.toBeInTheDocument(),
    );
    expect(
      [...world.db.devices.values()].filter(({ userId, trust }) => userId === "usr_mateo" && trust),
    ).toEqual([]);
  });

  it("who opted out is not looked into: why, whom to ask, and what remains possible", async () => {
    const farah = await renderAt("/settings/team/usr_farah", { as: "clinic-owner" });
    await heading("Farah Haddad");
    const asked = watchRequests();
    expect(await screen.findByText("Their sessions and devices can’t be shown")).toBeVisible();
    expect(screen.getByText(/^If you need to know more, ask/)).toHaveTextContent(
      "Practice support (support@harbourstreet.example)",
    );
    expect(screen.queryByRole("region", { name: "Signed in" })).not.toBeInTheDocument();
    await farah.user.click(screen.getByRole("button", { name: "Force sign-out: Farah Haddad" }));
    expect(await screen.findByRole("alertdialog")).toHaveAccessibleName("Force sign-out of Farah Haddad?");
    expect(asked.filter(({ path }) => /\/org\/(sessions|devices)/.test(path))).toEqual([]);
    farah.unmount();

    const elena = await renderAt(`/settings/team/${seededMember("Elena Petrova")}`, { as: "agency-admin" });
    await heading("Elena Petrova");
    expect(await screen.findByText(/^The policy also keeps you from signing them out/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Force sign-out/ })).not.toBeInTheDocument();
    elena.unmount();

    const { world, router } = await renderAt("/profile", { as: "clinic-owner" });
    await heading("My profile");
    world.db.put("users", { ...world.db.users.get("usr_farah")!, protected: true });
    await router.navigate("/settings/team/usr_farah");
    expect(await screen.findByText(/^The policy also keeps you from signing them out/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Force sign-out/ })).not.toBeInTheDocument();
  });

  it("that the policy protects, and oneself, have words where others have buttons", async () => {
    stopClock();
    const page = await renderAt("/profile", { as: "agency-admin" });
    await heading("My profile");
    // However long it takes since anything was pressed: who opens the page looks.
    await passTime(5_000);
    await page.router.navigate(`/settings/team/${seededMember("Reporting service")}`);
    await heading("Reporting service");
    expect(screen.getByText(/^The policy protects this service account/)).toBeVisible();
    await within(await signedIn()).findAllByRole("link");
    expect(within(await signedIn()).queryByRole("button", { name: /^Sign out/ })).not.toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /^Force sign-out/ })).not.toBeInTheDocument();

    await page.router.navigate("/settings/team/usr_ana");
    await heading("Ana García");
    expect(screen.getByText(/^This is you\./)).toBeVisible();
    expect(screen.getByRole("link", { name: "your sessions" })).toHaveAttribute("href", "/settings/sessions");
    expect(await within(await signedIn()).findByText("This device")).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Force sign-out/ })).not.toBeInTheDocument();
    expect(looks(page.world)).toEqual([seededMember("Reporting service")]);
  });

  it("or a session that is not there has a decent page, and a session by link one of its own", async () => {
    const { router, world } = await renderAt("/settings/team/usr_nobody", { as: "agency-admin" });
    await heading("This member is not here");
    expect(screen.getByRole("link", { name: "Show the team" })).toHaveAttribute("href", "/settings/team");

    await router.navigate(`${MATEO}/ses_gone`);
    expect(await screen.findByText("This session is not here")).toBeVisible();
    expect(screen.getByRole("link", { name: "All sessions of this member" })).toHaveAttribute("href", MATEO);

    const session = [...world.db.sessions.values()].find(
      ({ userId, termination }) => userId === "usr_mateo" && termination === null,
    );
    await router.navigate(`${MATEO}/${session!.id}`);
    await heading(/Barcelona, Spain$/);
    expect(screen.getByRole("link", { name: "Mateo Ruiz" })).toBeVisible();
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });
});

describe("a member's page, when something is wrong", () => {
  it.each([
    ["getMember:503", "This member could not be loaded"],
    ["listOrgSessions:503", "The sessions could not be loaded"],
    ["listOrgDevices:malformed", "The devices could not be loaded"],
  ])("%s is told in its place, and is never an empty list", async (fail, title) => {
    await renderAt(MATEO, { as: "agency-admin", fail });
    expect(await screen.findByText(title)).toBeVisible();
    expect(wholePage()).not.toMatch(/Not signed in anywhere|No devices/);
  });

  it("goes with all that it shows when the permission is taken away", async () => {
    stopClock();
    const { world } = await renderAt(MATEO, { as: "agency-admin" });
    await button(await signedIn(), /^Sign out Firefox/);
    const ana = world.db.users.get("usr_ana")!;
    const permissions = ana.permissions.filter((permission) => permission !== "pf.sessions.view_org");
    world.db.put("users", { ...ana, permissions });
    await passTime(16_000);
    await heading("You can’t see this page");
    expect(wholePage()).not.toMatch(/Mateo|Barcelona/);
  });
});
