import type { Caller, MockWorld } from "#mocks/node.ts";
import { PASSWORD, personas } from "#mocks/seeds/personas.ts";

import { hisDevices, hisSessions, mateo, stateIn } from "./world.ts";

/** What may go wrong on the way, as the client of somebody else meets it. */
export type Fault = "none" | "offline" | "500" | "503" | "lost" | "malformed";

/** What one of the others sets out to do; `pick` chooses among what is there at that moment. */
export type Intent =
  | { who: "mateo"; act: "sign out one" | "judge" | "rename"; pick: number }
  | { who: "mateo"; act: "sign out others" | "sign in"; pick: number }
  | { who: "ana"; act: "force sign-out" | "end some" | "end matching" | "revoke trust"; pick: number }
  | { who: "guest" | "colleague"; act: "try anything"; pick: number };

/** An operation that was answered with success, and so has to stand in the audit log exactly once. */
export type Effect = "terminateSessions" | "judgeSession" | "updateDevice" | "runTermination" | "signIn";

const neverSent: Fault[] = ["offline", "500", "503"];

interface Sent {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Sends until an answer comes, always with the same key: what failed on the way is sent once more. */
async function send(
  caller: Caller,
  path: string,
  fault: Fault,
  { method = "POST", body, headers = {} }: Sent = {},
) {
  const key = `"${crypto.randomUUID()}"`;
  const once = () =>
    caller(path, {
      method,
      headers: {
        "content-type": "application/json",
        "x-requested-with": "whereabouts",
        "idempotency-key": key,
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  // The first answer is lost: it was done, and nobody knows.
  if (fault !== "none" && !neverSent.includes(fault)) await once();
  return once();
}

/** Those who act beside the screen, each from a browser of their own. */
export function createPeople(world: MockWorld) {
  const ana = world.signInElsewhere("agency-admin");
  const guest = world.signInElsewhere("agency-guest");
  const ready = send(ana, "/step-up", "none", { body: { password: PASSWORD } });

  let names = 0;

  const live = () => hisSessions(world).filter((session) => stateIn(world, session).status === "active");
  const one = <T>(all: readonly T[], pick: number): T | undefined => all[pick % Math.max(1, all.length)];

  async function wide(body: unknown, fault: Fault): Promise<Effect[]> {
    const plan = await send(ana, "/org/terminations", fault, { body });
    if (plan.status !== 201) return [];
    const { id } = (await plan.json()) as { id: string };
    const run = await send(ana, `/org/terminations/${id}/run`, fault, {
      body: { reason: "Laptop reported stolen" },
    });
    return run.status === 200 ? ["runTermination"] : [];
  }

  async function asMateo(intent: Intent & { who: "mateo" }, fault: Fault): Promise<Effect[]> {
    // A new browser each time; what it opens is one of the sessions that the others may end.
    const caller = world.signInElsewhere("agency-member");
    const own = live().at(-1);
    const target = one(
      live().filter(({ id }) => id !== own?.id && id !== world.sessionId()),
      intent.pick,
    );
    switch (intent.act) {
      case "sign out one":
        if (target) await send(caller, `/sessions/${target.id}/terminate`, fault);
        return [];
      case "sign out others": {
        const answer = await send(caller, "/sessions/terminate", fault, { body: { scope: "others" } });
        return answer.status === 200 ? ["terminateSessions"] : [];
      }
      case "judge": {
        if (!target) return [];
        const answer = await send(caller, `/sessions/${target.id}/verdict`, fault, {
          body: { verdict: "me" },
        });
        return answer.status === 200 ? ["judgeSession"] : [];
      }
      case "rename": {
        const device = one(hisDevices(world), intent.pick);
        if (!device) return [];
        const answer = await send(caller, `/devices/${device.id}`, fault, {
          method: "PATCH",
          // The name that it has already would be no change.
          body: { name: `Name ${++names}` },
          headers: { "if-match": `"${device.version}"` },
        });
        return answer.status === 200 ? ["updateDevice"] : [];
      }
      case "sign in": {
        const { email } = personas["agency-member"];
        const answer = await send(caller, "/sign-in", fault, { body: { email, password: PASSWORD } });
        return answer.status === 200 ? ["signIn"] : [];
      }
    }
  }

  async function asAna(intent: Intent & { who: "ana" }, fault: Fault): Promise<Effect[]> {
    await ready;
    switch (intent.act) {
      case "force sign-out":
        return wide({ target: "member", memberId: mateo }, fault);
      case "end some": {
        const some = hisSessions(world).filter((_, index) => (index + intent.pick) % 2 === 0);
        return some.length > 0 ? wide({ target: "sessions", ids: some.map(({ id }) => id) }, fault) : [];
      }
      case "end matching":
        return wide({ target: "matching_sessions", filter: { member: [mateo], q: "windows" } }, fault);
      case "revoke trust": {
        const device = one(hisDevices(world), intent.pick);
        return device ? wide({ target: "devices", ids: [device.id] }, fault) : [];
      }
    }
  }

  /** Everything that these two may not do. */
  async function inVain(caller: Caller, fault: Fault): Promise<Effect[]> {
    const anas = [...world.db.sessions.values()].find(
      ({ userId }) => userId === personas["agency-admin"].userId,
    );
    await send(caller, "/org/terminations", fault, { body: { target: "everyone", includeOwn: true } });
    await send(caller, "/org/terminations", fault, { body: { target: "member", memberId: mateo } });
    if (anas) await send(caller, `/sessions/${anas.id}/terminate`, fault);
    return [];
  }

  return {
    /** Does it, and gives what has to be in the audit log by it. */
    act: async (intent: Intent, fault: Fault): Promise<Effect[]> => {
      if (intent.who === "ana") return asAna(intent, fault);
      if (intent.who === "mateo") return asMateo(intent, fault);
      return inVain(intent.who === "guest" ? guest : world.signInElsewhere("agency-member"), fault);
    },
    /** The sessions that the audit log says a wide act ended. */
    endedBy: async (entryId: string): Promise<string[]> => {
      const page = await ana(`/audit/${entryId}/children?limit=200`);
      const { items } = (await page.json()) as { items: { kind: string; id: string; outcome: string }[] };
      return items.flatMap(({ kind, id, outcome }) => (kind === "session" && outcome === "done" ? [id] : []));
    },
  };
}
