import { type Backend, createBackend } from "./backend.ts";
import { createFaults, type Faults, parseFaults } from "./faults.ts";
import type { ScenarioName } from "./scenarios.ts";

const KEPT_RUNS = 500;

/** All backends of one `x-mock-run`: one per scenario, with one clock. */
export interface Run {
  backend(scenario: ScenarioName): Backend;
  backends(): Backend[];
  /** Faults by the cookie that asks for them, so that each page load counts its own calls. */
  faults(cookie: string): Faults;
  advance(seconds: number): void;
}

/** The runs of one HTTP mock. A run that was never heard of begins with the default seeds. */
export function createRuns() {
  const runs = new Map<string, Run>();
  const forget = (name: string): void => {
    for (const { events } of runs.get(name)?.backends() ?? []) events.closeAll();
    runs.delete(name);
  };
  return {
    /** `startsAt`: what its clock shows at first, in milliseconds; by default the real time. */
    get(name: string, startsAt: number | null): Run {
      const run = runs.get(name) ?? createRun(startsAt);
      runs.delete(name);
      runs.set(name, run);
      for (const oldest of [...runs.keys()].slice(0, -KEPT_RUNS)) forget(oldest);
      return run;
    },
    reset: forget,
  };
}

function createRun(startsAt: number | null): Run {
  const backends = new Map<ScenarioName, Backend>();
  const faults = new Map<string, Faults>();
  let offset = startsAt === null ? 0 : startsAt - Date.now();
  return {
    backend(scenario) {
      const backend = backends.get(scenario) ?? createBackend({ scenario, clock: () => Date.now() + offset });
      backends.set(scenario, backend);
      return backend;
    },
    backends: () => [...backends.values()],
    faults(cookie) {
      const [rules = ""] = cookie.split("~");
      const known = faults.get(cookie) ?? createFaults(parseFaults(rules, () => {}));
      faults.set(cookie, known);
      return known;
    },
    advance(seconds) {
      offset += seconds * 1000;
      for (const { events } of backends.values()) events.look();
    },
  };
}
