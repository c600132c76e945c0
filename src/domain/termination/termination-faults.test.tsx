import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it, vi } from "vitest";

import { server } from "#mocks/node.ts";
import { aTermination } from "#tests/a-termination.ts";
import { passTime, stopClock } from "#tests/clock.ts";
import { dialog, inDialog } from "#tests/session-screen.ts";
import { ask, fillIn, proveIt, renderActs, runs } from "#tests/termination-screen.tsx";

const member = (memberId: string) => ({ target: "member", memberId }) as const;
const acts = {
  oisin: member("usr_oisin"),
  aoife: member("usr_dr_aoife_brennan"),
  sile: member("usr_sile_murphy"),
};

const problem = async () => within(await dialog()).findByRole("alert");
const reason = async () => within(await dialog()).findByRole("textbox", { name: "Reason" });

// What the server has decided, and how long it asks to wait.
const refused = [
  { fault: "403", says: "Your account does not have the permission that this needs. Ask " },
  { fault: "policy-forbids", says: "Your organization's rules do not allow this." },
];

// The same, where the plan itself tells more.
const unplannable = [
  { fault: "400", says: "The server refused the request." },
  { fault: "403", says: "Your account does not have the permission that this needs. Ask " },
  { fault: "policy-forbids", says: "This member has opted out, and your organization’s rules" },
  { fault: "422", says: "The server could not understand what was chosen." },
];

const resting = [
  { fault: "429", says: "Too many requests. The server asks to wait 10 seconds.", wait: 10 },
  { fault: "503", says: "The server is down for a while.", wait: 15 },
];

// No usable answer.
const garbled = [
  { fault: "html", says: "The server answered with something this page cannot read." },
  { fault: "500", says: "The server reported an error." },
];

const unclear = [
  { fault: "offline", says: "The connection to the server failed." },
  { fault: "timeout", says: "The server did not answer in time." },
  ...garbled,
];

const swallowed = ["lost", "malformed", "truncated"];

describe("a plan that cannot be had", () => {
  it("claims nothing, says why, and is asked for anew in its place, with the same key where its answer was lost", async () => {
    const user = stopClock();
    const { world, keys } = await renderActs(acts);
    for (const { fault, says } of [...unplannable, ...resting, ...garbled]) {
      // Asked twice by itself where no usable answer came.
      world.fail(`planTermination:${fault}:2`);
      await user.click(await screen.findByRole("button", { name: "oisin" }));
      expect(await problem()).toHaveTextContent(
        `What it would reach could not be found out. Nothing was done.${says}`,
      );
      expect(within(await dialog()).queryByRole("button", { name: /^Sign out/ })).toBeNull();
      await user.keyboard("{Escape}");
    }
    const before = keys("plan").length;
    world.fail("planTermination:html:2");
    await user.click(await screen.findByRole("button", { name: "oisin" }));
    await problem();
    await user.click(await inDialog("Try again"));
    expect(await inDialog("Sign out 3 sessions")).toBeVisible();
    expect(keys("plan").length - before).toBe(3);
    expect(new Set(keys("plan").slice(before)).size).toBe(1);
    expect(keys("run")).toEqual([]);
  });
});

describe("a run", () => {
  it("that is refused says why, keeps what was typed, waits as long as the server asks, and works in the end, once", async () => {
    const user = stopClock();
    const { world, keys, said } = await renderActs(acts);
    await ask(user, "oisin");
    await fillIn(user, "Reason", "Stolen phone");
    let button = "Sign out 3 sessions";
    for (const { fault, says } of [...refused, ...resting]) {
      world.fail(`runTermination:${fault}:1`);
      await user.click(await inDialog(button));
      expect(await problem()).toHaveTextContent(`Nothing was signed out.${says}`);
      expect(await reason()).toHaveValue("Stolen phone");
      button = "Try again";
      const { wait = 0 } = resting.find((one) => one.fault === fault) ?? {};
      const sent = keys("run").length;
      const again = await inDialog(button);
      await waitFor(() => expect(again.getAttribute("aria-disabled")).toBe(wait > 0 ? "true" : null));
      // Pressed before its time it sends nothing.
      await (wait > 0 && user.click(again));
      expect(keys("run")).toHaveLength(sent);
      await passTime(wait * 1000);
      await waitFor(() => expect(again).not.toHaveAccessibleDescription());
    }
    const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    await user.click(await inDialog("Try again"));
    expect(await problem()).toHaveTextContent("Nothing was signed out.You are offline. Nothing was sent.");
    onLine.mockRestore();
    expect(runs(world)).toEqual([]);
    expect(said).toEqual([]);

    await user.click(await inDialog("Try again"));
    await waitFor(async () => expect(await dialog()).toHaveAccessibleDescription("3 sessions signed out."));
    expect(runs(world)).toHaveLength(1);
    expect(new Set(keys("run")).size).toBe(refused.length + resting.length + 1);
  });

  it("without a usable answer is asked about, and tried again with the same key", async () => {
    const user = stopClock();
    const { world, keys } = await renderActs(acts);
    await ask(user, "oisin");
    await fillIn(user, "Reason", "Stolen phone");
    let button = "Sign out 3 sessions";
    for (const { fault, says } of unclear) {
      world.fail(`runTermination:${fault}:1`);
      await user.click(await inDialog(button));
      await passTime(fault === "timeout" ? 12_500 : 100);
      await waitFor(async () =>
        expect(await problem()).toHaveTextContent(
          `${says}The server says that it was not done. Trying again cannot do it twice.`,
        ),
      );
      button = "Try again";
    }
    world.fail("runTermination:html:1,getTermination:html:9");
    await user.click(await inDialog(button));
    await waitFor(async () =>
      expect(await problem()).toHaveTextContent(
        /Whether it was done is not known, and the server could not be asked\./,
      ),
    );
    expect(runs(world)).toEqual([]);
    world.fail("");
    await user.click(await inDialog(button));
    await waitFor(async () => expect(await dialog()).toHaveAccessibleDescription("3 sessions signed out."));
    expect(runs(world)).toHaveLength(1);
    expect(new Set(keys("run")).size).toBe(1);
  });

  it.each(swallowed)(
    "that was done, its answer %s, is told as done and sent no second time",
    async (fault) => {
      const user = stopClock();
      const { world, keys, said } = await renderActs(acts, { fail: `runTermination:${fault}` });
      await ask(user, "sile");
      await fillIn(user, "Reason", "Stolen phone");
      await user.click(await inDialog(/^Sign out \d+ sessions$/));
      await waitFor(async () => expect(await dialog()).toHaveAccessibleName("Sign-out finished"));
      expect(said).toHaveLength(1);
      expect(runs(world)).toHaveLength(1);
      expect(keys("run")).toHaveLength(1);
    },
  );

  it("of which the server wants proof who asks goes on once that is given, and once only", async () => {
    const user = stopClock();
    const { world } = await renderActs(acts, { scenario: "strict" });
    // The plan's dialog may be behind the question before anybody has seen it.
    await user.click(await screen.findByRole("button", { name: "oisin" }));
    await proveIt(user);
    await fillIn(user, "Reason", "Stolen phone");
    // The proof that was given for the plan is too old for the run.
    const own = world.db.sessions.get(world.sessionId());
    if (own) world.db.put("sessions", { ...own, provenAt: null });
    await user.click(await inDialog("Sign out 3 sessions"));
    await proveIt(user);
    await waitFor(async () => expect(await dialog()).toHaveAccessibleDescription("3 sessions signed out."));
    expect(runs(world)).toHaveLength(1);
  });

  it("whose plan the server no longer knows is planned anew", async () => {
    const user = stopClock();
    const { world, keys } = await renderActs(acts);
    await ask(user, "oisin");
    await fillIn(user, "Reason", "Stolen phone");
    world.fail("runTermination:404:1");
    await user.click(await inDialog("Sign out 3 sessions"));
    expect(await problem()).toHaveTextContent(/^The plan had grown too old\. Nothing was done;/);
    expect(await reason()).toHaveValue("Stolen phone");
    expect(keys("plan")).toHaveLength(2);
    await user.click(await inDialog("Sign out 3 sessions"));
    await waitFor(async () => expect(await dialog()).toHaveAccessibleDescription("3 sessions signed out."));
    expect(runs(world)).toHaveLength(1);
  });

  it("tells at its field what the server has against what was typed", async () => {
    const user = stopClock();
    const { world } = await renderActs(
      { everyone: { target: "everyone", includeOwn: false } },
      { as: "agency-admin" },
    );
    await ask(user, "everyone");
    // The organization was renamed after the page had read its name.
    const organization = agencyOf(world);
    await fillIn(user, "Reason", "Stolen phone");
    await fillIn(user, "Name of the organization", organization.name);
    world.db.put("organizations", { ...organization, name: "Northwind Group" });
    await user.click(await inDialog(/^Sign out \d+ sessions$/));
    const name = await within(await dialog()).findByRole("textbox", { name: "Name of the organization" });
    await waitFor(() => expect(name).toBeInvalid());
    expect(name).toHaveFocus();
    expect(name).toHaveAccessibleDescription(/^This is not the organization’s name\./);
    expect(await reason()).toHaveValue("Stolen phone");
  });
});

function agencyOf({ db }: Awaited<ReturnType<typeof renderActs>>["world"]) {
  const organization = db.organizations.get("org_agency");
  if (!organization) throw new Error("There is no agency");
  return organization;
}

describe("an act that ends the session of who asked for it, its answer lost,", () => {
  it("is not said to have begun", async () => {
    const user = stopClock();
    const everyone = { everyone: { target: "everyone", includeOwn: true } } as const;
    const { world } = await renderActs(everyone, { as: "agency-admin" });
    await ask(user, "everyone");
    await fillIn(user, "Reason", "Password leak");
    await fillIn(user, "Name of the organization", "Northwind Agency");
    await user.click(await inDialog(/^Sign out \d+ sessions$/));
    await screen.findByRole("dialog", { name: "Confirm it’s you" });
    world.fail("runTermination:lost");
    await proveIt(user);
    expect(await screen.findByRole("heading", { name: "You are signed out" })).toBeVisible();
    expect(screen.getByText(/ Whether it was begun, you see in its report /)).toBeVisible();
    expect(screen.queryByText(/The server has begun it/)).not.toBeInTheDocument();
  });
});

describe("what becomes of an act that runs", () => {
  it.each(["html", "500", "malformed"])(
    "goes on where it cannot be asked: %s; and says so",
    async (fault) => {
      const user = stopClock();
      const { world } = await renderActs(acts, { scenario: "slow-act" });
      await ask(user, "oisin");
      await fillIn(user, "Reason", "Stolen phone");
      await user.click(await inDialog("Sign out 3 sessions"));
      await waitFor(async () => expect(await dialog()).toHaveAccessibleName("Signing out Oisín Byrne"));
      world.fail(`getTermination:${fault}`);
      await passTime(5_000);
      expect(await problem()).toHaveTextContent(
        /^How far it is by now could not be asked\. It goes on all the same\./,
      );
      expect(await dialog()).toHaveAccessibleName("Signing out Oisín Byrne");
      // It is asked on and on, and nobody has to do anything for it.
      world.fail("");
      await passTime(6_000);
      await waitFor(async () => expect(await dialog()).toHaveAccessibleDescription("3 sessions signed out."));
      expect(within(await dialog()).queryByRole("alert")).toBeNull();
      expect(runs(world)).toHaveLength(1);
    },
  );
});

const banner = () => screen.findByRole("region", { name: "Wide acts of the last day" });

describe("what is under way", () => {
  it("does not look like nothing where it can't be asked or read, and is asked anew", async () => {
    const user = stopClock();
    const { world } = await renderActs(acts, { fail: "listTerminations:400" });
    expect(await banner()).toHaveTextContent("What is under way could not be asked");
    world.fail("");
    const shapeless = { target: "moon" };
    server.use(
      http.get("*/api/org/terminations", () =>
        HttpResponse.json({
          items: [aTermination({ request: shapeless }), aTermination({ request: { target: "everyone" } })],
          nextCursor: null,
          total: 2,
        }),
      ),
    );
    await user.click(within(await banner()).getByRole("button", { name: "Try again" }));
    await waitFor(async () =>
      expect(await banner()).toHaveTextContent(
        /^2 wide acts could not be read, and are not shown\. They may be under way\.$/,
      ),
    );
  });

  it("is told of colleagues' acts too, once they are over, until it is dismissed", async () => {
    const user = stopClock();
    await renderActs(acts);
    serveOne({}, 128);
    await passTime(16_000);
    expect(await banner()).toHaveTextContent(/^3 sessions signed out\. By Lucía Ortega · .*and 127 more/);
    await user.click(within(await banner()).getByRole("button", { name: "Dismiss: 3 sessions signed out." }));
    expect(screen.queryByRole("region", { name: "Wide acts of the last day" })).toBeNull();
  });
});

describe("a report", () => {
  it("that is no longer kept says where it is told what was done", async () => {
    const { router } = await renderActs(acts);
    await router.navigate("/settings/terminations/trm_gone");
    expect(await screen.findByText("There is no such report")).toBeVisible();
    expect(screen.getByRole("link", { name: "To the audit log" })).toBeVisible();
  });

  it("promises no end that is past, and goes by the permission that the server names for the next one", async () => {
    stopClock();
    const { router } = await renderActs(acts);
    const at = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString();
    const ending = {
      state: "running",
      finishedAt: null,
      progress: { done: 2, ending: 1, gone: 0, failed: 0 },
    };
    serveOne({ ...ending, effectiveBy: at(20) });
    await router.navigate("/settings/terminations/trm_1");
    expect(
      await screen.findByText(/^1 stops working at its next request, by .* at the latest$/),
    ).toBeVisible();
    await passTime(31_000);
    expect(
      await screen.findByText(/^1 was to be over by .*; the server has not confirmed it$/),
    ).toBeVisible();

    serveOne({ permission: "pf.sessions.terminate_org_twice", newSince: 12 });
    expect(
      await screen.findByText(/^12 came between the plan and the run, and were left alone\.$/),
    ).toBeVisible();
    expect(screen.getByRole("button", { name: "Plan the same anew" })).toHaveAccessibleDescription(
      /^You need the permission “pf\.sessions\.terminate_org_twice” for this\./,
    );
  });
});

/** The newest wide act of so many, as the server has it from now on. */
function serveOne(different: object, total = 1) {
  const one = aTermination(different);
  server.use(
    http.get("*/api/org/terminations", () => HttpResponse.json({ items: [one], nextCursor: null, total })),
    http.get("*/api/org/terminations/trm_1", () => HttpResponse.json(one)),
  );
}
