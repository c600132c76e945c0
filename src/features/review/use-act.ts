import { useState } from "react";

import type { ApiError } from "#src/api/errors.ts";
import { useAct as useOneAct, type ActState as OneActState, type Outcome } from "#src/domain/act/use-act.ts";

/** Some of several things are not done: these (by id), of so many. */
interface Partly {
  step: "partly";
  left: string[];
  total: number;
  error: ApiError | null;
}

/** How far something that was asked for has come. It never says more than the server has said. */
export type ActState = OneActState | Partly;

/** One request of an act. */
export interface Task {
  /** What is the same request has the same name. */
  name: string;
  /** Sends it with this key; resolves with the ids of what the server could not do of it. */
  send: (key: string) => Promise<{ left: string[]; total: number } | void>;
  /** Asks the server whether it is done by now. */
  check: () => Promise<boolean>;
}

type Attempt = [Task, Outcome<{ left: string[]; total: number } | void>];

/** One or several requests that are asked for with one press, and what is not done of them in the end. */
export function useAct() {
  const act = useOneAct();
  const [partly, setPartly] = useState<Partly | null>(null);

  /** Resolves with whether all of it is done. */
  async function run(tasks: Task[]): Promise<boolean> {
    const attempts: Attempt[] = [];
    for (const task of tasks) {
      const outcome = await act.run({
        ...task,
        check: async () => ((await task.check()) ? { done: undefined } : "not-done"),
      });
      if (outcome.kind === "over" || outcome.kind === "busy") return false;
      attempts.push([task, outcome]);
      // What stands in the way of one stands in the way of the next.
      if (outcome.kind === "failed" && stops(outcome.error)) break;
    }
    const left = leftOf(tasks, attempts);
    setPartly(left);
    return left === null && attempts.every(([, { kind }]) => kind === "done");
  }

  return { state: act.pending ? act.state : (partly ?? act.state), run, pending: act.pending };
}

export type Act = ReturnType<typeof useAct>;

function stops(error: ApiError): boolean {
  return error.kind === "offline" || error.type === "step-up-required" || error.status === 429;
}

/** What is not done of several; null where all is done, or nothing, which the last attempt tells. */
function leftOf(tasks: Task[], attempts: Attempt[]): Partly | null {
  if (tasks.length === 1) {
    const outcome = attempts[0]?.[1];
    const sent = outcome?.kind === "done" ? outcome.result : undefined;
    return sent && sent.left.length > 0 ? { step: "partly", ...sent, error: null } : null;
  }
  const done = new Set(attempts.flatMap(([task, { kind }]) => (kind === "done" ? [task] : [])));
  const last = attempts.findLast(([, { kind }]) => kind !== "done")?.[1];
  if (!last || (done.size === 0 && last.kind === "failed")) return null;
  const left = tasks.filter((task) => !done.has(task)).map(({ name }) => name);
  return { step: "partly", left, total: tasks.length, error: "error" in last ? last.error : null };
}
