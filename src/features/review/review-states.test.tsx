import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { openMockWorld } from "#mocks/node.ts";
import { effects, inStep, intrudedWorld, openReview, sessionIn, step } from "#tests/review-screen.ts";
import { listenToAnnouncements, watchRequests } from "#tests/session-screen.ts";

const heading = (name: string | RegExp) => screen.findByRole("heading", { level: 2, name });

describe("the page of the review", () => {
  it("says decently that there is no such session, with the ways on", async () => {
    openMockWorld({ as: "agency-admin" });
    await openReview("ses_nosuch");
    expect(await screen.findByText("This session is not here")).toBeVisible();
    expect(screen.getByRole("link", { name: "Back to all sessions" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Change your password" })).toBeVisible();
  });

  it.each(["500", "html", "403", "429"])(
    "says when the session could not be loaded, and tries again: %s",
    async (fault) => {
      const { world, london } = intrudedWorld();
      world.fail(`getSession:${fault}`);
      const { user } = await openReview(london, "confirm");
      const failure = await screen.findByRole("alert", undefined, { timeout: 20_000 });
      expect(failure).toHaveTextContent("This session could not be loaded");
      expect(screen.queryByText("This session is not here")).not.toBeInTheDocument();
      if (fault === "429") return;
      world.fail("");
      await user.click(within(failure).getByRole("button", { name: "Try again" }));
      expect(await heading(/^Step 1 of 6/)).toBeVisible();
    },
  );

  it("offers to sign out here or change the password where it is the session in use", async () => {
    const world = openMockWorld({ as: "agency-admin" });
    const { user } = await openReview(world.sessionId());
    expect(await screen.findByText("This is the session you are using now.")).toBeVisible();
    expect(screen.getByRole("link", { name: "Change password" })).toHaveAttribute(
      "href",
      "/settings/security",
    );
    expect(screen.queryByRole("list", { name: "Steps" })).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Sign out here" }));
    expect(await screen.findByRole("heading", { name: "You are signed out" })).toBeVisible();
  });

  it("takes “This was me after all” back to peace, and “It wasn’t me” to the path again", async () => {
    const { world, london } = intrudedWorld({ proven: true });
    const { user } = await openReview(london);
    await user.click(await inStep(/^Step 1 of 6/, "Not me"));
    await heading(/^Step 2 of 6/);
    const said = await listenToAnnouncements();
    await user.click(screen.getByRole("button", { name: "This was me after all" }));
    expect(await screen.findByText(/that this session is yours\./)).toBeVisible();
    expect(screen.getByText("There is nothing to do. It stays signed in.")).toBeVisible();
    expect(said).toEqual(["Remembered: this was you."]);
    expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
    expect(world.db.sessions.get(london)?.verdict?.value).toBe("me");
    await user.click(screen.getByRole("button", { name: "Not me" }));
    expect(await heading(/^Step 2 of 6/)).toBeVisible();
    expect(world.db.sessions.get(london)?.verdict?.value).toBe("not_me");
  });

  it("keeps the path where taking it back fails, and says why", async () => {
    const { world, london } = intrudedWorld({ proven: true });
    const { user } = await openReview(london, "confirm");
    const back = await screen.findByRole("button", { name: "This was me" });
    world.fail("judgeSession:500");
    await user.click(back);
    expect(await screen.findByText("The server reported an error.")).toBeVisible();
    expect(world.db.sessions.get(london)?.verdict).toBeNull();
    world.fail("");
    await user.click(back);
    expect(await screen.findByText(/that this session is yours\./)).toBeVisible();
  });
});

describe("a step", () => {
  it("follows what another browser does meanwhile, and asks for nothing that is done", async () => {
    const { world, london } = intrudedWorld({ proven: true });
    const { user } = await openReview(london, "session", { live: true });
    await inStep(/^Step 2 of 6/, "Sign out this session");
    await world.streaming();
    const other = world.signInElsewhere("agency-admin");
    await other(`/sessions/${london}/terminate`, {
      method: "POST",
      headers: {
        "X-Requested-With": "whereabouts",
        "Idempotency-Key": '"8e03978e-40d5-43e8-bc93-6894a57f9324"',
      },
    });
    await waitFor(async () => expect(await step(/^Step 2 of 6/)).toHaveTextContent(/This session ended on/));
    const requests = watchRequests();
    await user.click(await inStep(/^Step 2 of 6/, "Continue"));
    await heading(/^Step 3 of 6/);
    expect(requests.filter(({ method }) => method === "POST")).toEqual([]);
  });

  it("says that a session had ended before, when and why", async () => {
    const world = openMockWorld({ as: "agency-admin" });
    await openReview(sessionIn(world, "Lisbon").id, "session");
    expect(await step(/^Step 2 of \d/)).toHaveTextContent(
      /This session ended on .*Signed out from another session\./,
    );
  });

  it("names those of several that could not be signed out, and asks for them alone again", async () => {
    const { world, london, berlin } = intrudedWorld({ proven: true, scenario: "partial" });
    const lisbon = sessionIn(world, "Madrid");
    for (const one of [...world.db.sessions.values()]
      .filter(
        ({ userId, id, termination }) => userId === lisbon.userId && id !== world.sessionId() && !termination,
      )
      .slice(0, 4)) {
      const { ip } = world.db.sessions.get(london)!;
      world.db.put("sessions", { ...one, ip });
    }
    const { user } = await openReview(london, "others");
    const act = await inStep(/^Step 3 of 6/, /^Sign out selected/);
    await user.click(act);
    const problem = await within(await step(/^Step 3 of 6/)).findByRole("alert");
    expect(problem).toHaveTextContent(/^Not done for 1 of \d:/);
    expect(within(problem).getAllByRole("listitem")).toHaveLength(1);
    expect(within(await step(/^Step 3 of 6/)).getByText("Done in part")).toBeVisible();

    // What is left is asked for as long as it is ticked, and no more.
    const here = within(await step(/^Step 3 of 6/));
    const [left] = await waitFor(() => {
      const boxes = here.getAllByRole("checkbox");
      expect(boxes).toHaveLength(1);
      return boxes;
    });
    await user.click(left!);
    expect(await inStep(/^Step 3 of 6/, "Try again")).toHaveAccessibleDescription("Nothing is ticked.");
    await user.click(left!);
    await user.click(await inStep(/^Step 3 of 6/, "Try again"));
    await heading(/^Step 4 of 6/);
    expect(
      effects(world, "terminateSessions")
        .map(({ targets }) => targets.length)
        .at(-1),
    ).toBe(1);
    expect(world.db.sessions.get(berlin)?.termination).not.toBeNull();
  });

  it("keeps what one has unticked when one comes back to it", async () => {
    const { london } = intrudedWorld({ proven: true });
    const { user } = await openReview(london, "others");
    await user.click(within(await step(/^Step 3 of 6/)).getByRole("checkbox"));
    await user.click(await inStep(/^Step 3 of 6/, "Skip this step"));
    await heading(/^Step 4 of 6/);
    await user.click(screen.getByRole("link", { name: "Sign out what belongs to it" }));
    expect(within(await step(/^Step 3 of 6/)).getByRole("checkbox")).not.toBeChecked();
  });

  it("says that a session past its time is still active, and offers to try again", async () => {
    const { world, london } = intrudedWorld({ proven: true, scenario: "stuck" });
    const row = world.db.sessions.get(london)!;
    const at = world.backend.now() - 60_000;
    world.db.put("sessions", {
      ...row,
      termination: {
        at,
        effectiveAt: null,
        effectiveBy: at + 10_000,
        cause: "signed_out_elsewhere",
        actor: null,
      },
    });
    await openReview(london, "session");
    const here = await step(/^Step 2 of 6/);
    expect((await within(here).findAllByText("Still active")).length).toBeGreaterThan(0);
    await waitFor(() =>
      expect(here).toHaveTextContent(/change your password ?: that signs out all your sessions/),
    );
    expect(within(here).getByRole("button", { name: "Try again" })).toBeVisible();
  });

  it("lets nothing be revoked without the permission, and says whom to ask", async () => {
    const { world, london } = intrudedWorld({ proven: true });
    const user = world.db.users.get("usr_ana")!;
    world.db.put("users", {
      ...user,
      permissions: user.permissions.filter((one) => one !== "pf.devices.revoke_trust"),
    });
    await openReview(london, "trust");
    const here = await step(/^Step 4 of 6/);
    expect(
      await within(here).findByText("You need the permission “pf.devices.revoke_trust” for this."),
    ).toBeVisible();
    expect(here).toHaveTextContent("help@northwind.example");
    expect(within(here).queryByRole("button", { name: /^Revoke/ })).not.toBeInTheDocument();
    expect(within(here).getByRole("button", { name: "Continue" })).toBeVisible();
  });

  it("knows nothing to revoke where there is no device", async () => {
    const { world, london } = intrudedWorld();
    world.db.put("sessions", { ...world.db.sessions.get(london)!, deviceId: null });
    world.db.put("sessions", { ...sessionIn(world, "Berlin"), deviceId: null });
    await openReview(london, "trust");
    expect(
      await within(await step("Take away trust")).findByText(
        /Your account knows no device that it came from/,
      ),
    ).toBeVisible();
  });

  it("says that devices or activity could not be loaded, and goes on all the same", async () => {
    const { world, london } = intrudedWorld({ proven: true });
    world.fail("listDevices:html,listActivity:html");
    const { user } = await openReview(london, "trust");
    expect(
      await within(await step(/^Step 4 of 6/)).findByText("Your devices could not be loaded"),
    ).toBeVisible();
    await user.click(await inStep(/^Step 4 of 6/, "Skip this step"));
    expect(
      await within(await step(/^Step 5 of 6/)).findByText("Your activity could not be loaded"),
    ).toBeVisible();
    await user.click(screen.getByRole("link", { name: "Receipt" }));
    const receipt = await step(/^Receipt/);
    await screen.findByRole("list", { name: "What was done and what was not" });
    expect(receipt).toHaveTextContent("Whether the devices that are involved are trusted is not known now.");
    expect(receipt).toHaveTextContent("Whether the password was changed is not known now.");
  });

  it("tells where a second factor can be had", async () => {
    const { world, london } = intrudedWorld();
    world.db.put("users", { ...world.db.users.get("usr_ana")!, secondFactors: [] });
    await openReview(london, "second-factor");
    const here = await step(/^Step 5 of 7/);
    expect(here).toHaveTextContent("Your account has no second factor: whoever has your password gets in.");
    expect(here).toHaveTextContent("To change it, ask IT help desk (help@northwind.example).");
  });

  it("is not called done, passed or looked at because somebody opened a later one", async () => {
    const { london } = intrudedWorld();
    await openReview(london, "password");
    await waitFor(async () => expect(await heading(/^Step 6 of 6/)).toHaveFocus());
    expect(screen.getByText("1 change to your account")).toBeVisible();
    expect(screen.getAllByText("Not done")).toHaveLength(4);
    expect(screen.queryByText("Looked at")).not.toBeInTheDocument();
  });

  it("has no number where there is nothing to do, and is jumped over", async () => {
    const world = openMockWorld({ as: "agency-admin" });
    const { user } = await openReview(sessionIn(world, "London").id, "session");
    await user.click(await inStep(/^Step 2 of 4/, "Skip this step"));
    await waitFor(async () => expect(await heading(/^Step 3 of 4 Look through/)).toHaveFocus());
    for (const words of ["Nothing related is signed in", "No trusted device", "Set up"])
      expect(screen.getByText(words)).toBeVisible();
  });

  it.each(["done", "partial", "accepted"] as const)(
    "knows a password as changed where that ended sessions with the outcome %s",
    async (outcome) => {
      const { world, london } = intrudedWorld();
      const { db, backend } = world;
      const at = backend.now();
      db.put("sessions", {
        ...db.sessions.get(london)!,
        verdict: { value: "not_me", at: at - 60_000 },
      });
      db.put("audit", {
        id: "aud_password",
        at,
        organizationId: "org_agency",
        actor: { userId: "usr_ana", sessionId: world.sessionId() },
        action: "changePassword",
        targets: [],
        outcome,
        cause: "password_changed",
        from: { address: null, userAgent: "" },
        requestId: null,
      });
      await openReview(london, "receipt");
      expect(await screen.findByText(/^Password changed\./)).toBeVisible();
    },
  );

  it("says where passwords are changed elsewhere", async () => {
    const { world, london } = intrudedWorld();
    const row = world.db.organizations.get("org_agency")!;
    world.db.put("organizations", { ...row, policy: { ...row.policy, passwordMinLength: null } });
    await openReview(london, "password");
    expect(
      await within(await step(/^Step 6 of 6/)).findByText(/Passwords are not changed here/),
    ).toBeVisible();
  });
});
