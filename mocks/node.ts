import { getResponse } from "msw";
import { setupServer } from "msw/node";

import { type Backend, createBackend } from "./backend.ts";
import { type Jar, jarCarrier } from "./carrier.ts";
import type { Db } from "./db.ts";
import { enter } from "./enter.ts";
import { pageLoaded } from "./events/arrivals.ts";
import { createFaults, parseFaults } from "./faults.ts";
import { makeHandlers } from "./handlers/all.ts";
import type { Wire } from "./operation.ts";
import type { ScenarioName } from "./scenarios.ts";
import type { PersonaName } from "./seeds/personas.ts";

/** For Vitest: a test file listens to it; `openMockWorld` gives each test a backend of its own. */
export const server = setupServer();

const CHROME_ON_MAC =
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";
export const CHROME_ON_WINDOWS =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";

// A stream of the test before must not go on into the next.
let closeWorld = () => {};

/** Another browser: calls the same backend with a credential of its own. */
export type Caller = (path: string, init?: RequestInit) => Promise<Response>;

export interface MockWorld {
  readonly backend: Backend;
  readonly db: Db;
  /** What this test's browser carries. */
  readonly jar: Jar;
  /** The public id of this browser's session. Throws where it has none. */
  readonly sessionId: () => string;
  /** Resolves as soon as so many event streams are open, 1 by default: what happens then is told at once. */
  readonly streaming: (count?: number) => Promise<void>;
  /** From now on `?fail=`-like faults happen: `"terminateSession:503"`. */
  readonly fail: (faults: string) => void;
  /** Signs a persona in with another browser, and gives it: `await other("/me")`. */
  readonly signInElsewhere: (persona: PersonaName, userAgent?: string) => Caller;
}

/**
 * A fresh backend, which answers from now on. `as` is signed in already; `scenario` and `fail` as in an address;
 * `latency` in milliseconds, 0 by default.
 */
export function openMockWorld({
  as,
  scenario,
  fail = "",
  latency = 0,
  userAgent = CHROME_ON_MAC,
}: {
  as?: PersonaName | undefined;
  scenario?: ScenarioName | undefined;
  fail?: string | undefined;
  latency?: number | undefined;
  userAgent?: string | undefined;
} = {}): MockWorld {
  closeWorld();
  const backend = createBackend({ scenario });
  closeWorld = backend.events.closeAll;
  const jar = newJar(backend, as, userAgent);
  pageLoaded(backend, jar.token);
  let faults = faultsOf(fail);
  const wire: Wire = {
    backend,
    latency,
    carrier: jarCarrier(jar),
    faults: { take: (...call) => faults.take(...call) },
  };
  server.resetHandlers(...makeHandlers(wire));
  return {
    backend,
    db: backend.db,
    jar,
    sessionId() {
      const id = jar.token === null ? undefined : backend.db.credentials.get(jar.token)?.sessionId;
      if (id === undefined) throw new Error("This browser has no session");
      return id;
    },
    streaming: backend.events.opened,
    fail(text) {
      faults = faultsOf(text);
    },
    signInElsewhere(persona, otherAgent = CHROME_ON_WINDOWS) {
      const other = newJar(backend, persona, otherAgent);
      const handlers = makeHandlers({
        ...wire,
        carrier: jarCarrier(other),
        faults: faultsOf(""),
        latency: 0,
      });
      return async (path, init) => {
        const request = new Request(`http://localhost/api${path}`, init);
        const response = await getResponse(handlers, request);
        if (!response) throw new Error(`The mock has no ${request.method} ${path}`);
        return response;
      };
    },
  };
}

/** No backend any more: every request is unhandled. */
export function resetMockWorld(): void {
  closeWorld();
  server.resetHandlers();
}

function newJar(backend: Backend, as: PersonaName | undefined, userAgent: string): Jar {
  const jar: Jar = { token: null, device: null, userAgent };
  if (as !== undefined) jarCarrier(jar).deliver(enter(backend, as, jar), new Headers());
  return jar;
}

function faultsOf(text: string) {
  const unknown: string[] = [];
  const rules = parseFaults(text, (part) => unknown.push(part));
  if (unknown.length > 0) throw new Error(`No such fault: ${unknown.join(", ")}`);
  return createFaults(rules);
}
