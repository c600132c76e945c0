import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { operationList } from "#mocks/contract.ts";
import { type MockWorld, openMockWorld } from "#mocks/node.ts";
import { type PersonaName, personaNamed, personaNames } from "#mocks/seeds/personas.ts";
import { paths } from "#src/paths.ts";
import { isHeld } from "#tests/contract/permissions.ts";
import { nothing, type Things } from "#tests/contract/things.ts";
import { renderApp } from "#tests/render.tsx";
import { type Address, addresses, open } from "#tests/role-addresses.ts";
import { watchRequests } from "#tests/session-screen.ts";

// Fifteen screens in one test, on a machine that does other things besides.
const PATIENCE = 120_000;

/** Asks the server directly, in the tab that shows the screens. */
async function ask(path: string, body?: unknown) {
  const answer = await fetch(`/api${path}`, {
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    headers: {
      "content-type": "application/json",
      "x-requested-with": "whereabouts",
      "idempotency-key": `"${crypto.randomUUID()}"`,
      "x-background-request": "true",
    },
  });
  return { status: answer.status, body: (await answer.json()) as { permission?: string; id?: string } };
}

/** One of each that the organization has; ids of nothing where there is none, or where only others may know. */
async function thingsFor(world: MockWorld, persona: PersonaName): Promise<Things> {
  const { db } = world;
  const { userId } = personaNamed(persona);
  const organizationId = db.users.get(userId)?.organizationId;
  const colleague = [...db.sessions.values()].find(({ userId: whose, termination }) => {
    const user = db.users.get(whose);
    return (
      whose !== userId &&
      !termination &&
      user?.organizationId === organizationId &&
      user?.visibility === "visible" &&
      !user.protected
    );
  });
  const trusted = [...db.devices.values()].find((device) => device.trust && device.userId !== userId);
  const member = colleague?.userId ?? nothing.member;
  const plan = await ask("/org/terminations", { target: "member", memberId: member });
  return {
    ...nothing,
    session: world.sessionId(),
    member,
    memberSession: colleague?.id ?? nothing.memberSession,
    memberDevice: trusted?.id ?? nothing.memberDevice,
    termination: plan.body.id ?? nothing.termination,
    apiKey:
      [...db.apiKeys.values()].find((key) => key.organizationId === organizationId)?.id ?? nothing.apiKey,
    auditEntry:
      [...db.audit.values()].find((entry) => entry.organizationId === organizationId)?.id ??
      nothing.auditEntry,
  };
}

/** What the server is asked for first at an address. */
function readOf({ reads, of }: Address, things: Things): string {
  const id = {
    session: things.session,
    review: things.session,
    orgSession: things.memberSession,
    memberSession: things.memberSession,
    member: things.member,
    termination: things.termination,
    apiKey: things.apiKey,
    auditEntry: things.auditEntry,
  }[of as string];
  return operationList[reads].replace("GET ", "").replace("{id}", id ?? "");
}

/** In words: whether a button can be pressed once there is something to do, or what it says is missing. */
function offered(button: HTMLElement, rests: string | undefined): string {
  if (button.getAttribute("aria-disabled") !== "true") return "offered";
  const reason = document.getElementById(button.getAttribute("aria-describedby") ?? "")?.textContent ?? "";
  if (reason === rests) return "offered";
  return `needs ${/“(p[\w.]+)”/.exec(reason)?.[1] ?? reason}`;
}

/** What a screen shows, in words. */
function shownAt({ acts = [] }: Address): string[] {
  const heading = screen.getByRole("heading", { level: 1 }).textContent;
  const main = screen.getByRole("main").textContent ?? "";
  if (heading === "You can’t see this page")
    return [`needs ${/p[a-z]+\.[\w.]+?(?=Signed in as)/.exec(main)?.[0]}`];
  const offers = acts.map(({ name, within: region, rests }) => {
    const place = region === undefined ? screen : within(screen.getByRole("region", { name: region }));
    const all = new Set(place.getAllByRole("button", { name }).map((button) => offered(button, rests)));
    return [...all].join(", ");
  });
  return ["offered", ...offers];
}

interface Visitor {
  router: { navigate: (to: string) => Promise<void> };
  things: Things;
  held: (permission: string) => boolean;
  /** What the tab has asked for so far. */
  asked: readonly { path: string }[];
}

/** Where a screen, or the server's answer to the same person, departs from the table of permissions; in words. */
async function departures(address: Address, { router, things, held, asked }: Visitor): Promise<string[]> {
  const right = expected(address, held).join(", ");
  const read = readOf(address, things);
  const before = asked.length;
  await router.navigate(address.at(things));
  let shown = "nothing";
  await waitFor(() => {
    shown = shownAt(address).join(", ");
    if (shown !== right) throw new Error(shown);
  }).catch(() => {});
  const curious = right.startsWith("needs") && asked.slice(before).some(({ path }) => path === `/api${read}`);

  const answers = [verdict(await ask(read))];
  for (const { asks } of answers[0] === "offered" ? (address.acts ?? []) : []) {
    const { path, body } = asks(things);
    answers.push(verdict(await ask(path, body)));
  }
  // A page may stand within another section, whose permission it needs first; the server knows of no pages.
  const rightThere = expected({ ...address, needs: address.needs.slice(-1) }, held).join(", ");
  const server = answers.join(", ");
  return [
    ...(shown === right ? [] : [`${address.of}: the screen says “${shown}” instead of “${right}”`]),
    ...(server === rightThere
      ? []
      : [`${address.of}: the server says “${server}” instead of “${rightThere}”`]),
    ...(curious ? [`${address.of}: asks for what is refused`] : []),
  ];
}

async function allDepartures(some: Address[], visitor: Visitor): Promise<string[]> {
  const all: string[] = [];
  for (const address of some) all.push(...(await departures(address, visitor)));
  return all;
}

function verdict({ status, body }: Awaited<ReturnType<typeof ask>>): string {
  return status === 403 ? `needs ${body.permission}` : status < 300 ? "offered" : `${status}`;
}

/** What the table of permissions says. */
function expected({ needs, acts = [] }: Address, held: (permission: string) => boolean): string[] {
  const missing = needs.find((permission) => !held(permission));
  if (missing !== undefined) return [`needs ${missing}`];
  return ["offered", ...acts.map((act) => (held(act.needs) ? "offered" : `needs ${act.needs}`))];
}

it("knows every address of the panel", () => {
  const known = [...addresses.map(({ of }) => of), ...open];
  expect(known.toSorted()).toEqual(Object.keys(paths).toSorted());
});

describe("what the screens offer is what the server allows", () => {
  it.each(personaNames)(
    "%s, at every address, and every act there",
    async (as) => {
      const world = openMockWorld({ as });
      const { router } = await renderApp(paths.profile());
      await screen.findByRole("heading", { level: 1 });
      const things = await thingsFor(world, as);
      const held = (permission: string) => isHeld(as, permission);
      const visitor = { router, things, held, asked: watchRequests() };
      expect(await allDepartures(addresses, visitor)).toEqual([]);
    },
    PATIENCE,
  );

  it.each(["pf.sessions.terminate_user", "pf.devices.revoke_trust"])(
    "somebody who may see all of it, without %s",
    async (missing) => {
      const world = openMockWorld({ as: "agency-admin" });
      const things = await thingsFor(world, "agency-admin");
      const ana = world.db.users.get(personaNamed("agency-admin").userId);
      if (ana)
        world.db.put("users", { ...ana, permissions: ana.permissions.filter((one) => one !== missing) });
      const { router } = await renderApp(paths.profile());
      await screen.findByRole("heading", { level: 1 });
      const held = (permission: string) => permission !== missing;
      const guarded = addresses.filter(({ acts }) => acts?.some(({ needs }) => needs === missing));
      const visitor = { router, things, held, asked: watchRequests() };
      expect(await allDepartures(guarded, visitor)).toEqual([]);
    },
    PATIENCE,
  );
});
