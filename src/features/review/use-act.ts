import { useRef, useState } from "react";

import { newIdempotencyKey } from "#src/api/client.ts";
import { ApiError } from "#src/api/errors.ts";
import { useRefreshMe } from "#src/api/me.ts";

/** How far something that was asked for has come. It never says more than the server has said. */
export type ActState =
  | { step: "rest" }
  | { step: "sending" }
  /** No usable answer came: the server is being asked what became of it. */
  | { step: "checking" }
  /** Nothing was done; `error` says why. */
  | { step: "failed"; error: ApiError }
  /** No usable answer came. `asked`: the server says that it is not done; else it could not be asked. */
  | { step: "unknown"; error: ApiError; asked: boolean }
  /** Some of several things are not done: these (by id), of so many. */
  | { step: "partly"; left: string[]; total: number; error: ApiError | null };

/** One request of an act. */
export interface Task {
  /** What is the same request has the same name. */
  name: string;
  /** Sends it with this key; resolves with the ids of what the server could not do of it. */
  send: (key: string) => Promise<{ left: string[]; total: number } | void>;
  /** Asks the server whether it is done by now. */
  check: () => Promise<boolean>;
}

type Outcome =
  | { kind: "done"; left: string[]; total: number }
  | { kind: "failed"; error: ApiError }
  | { kind: "unknown"; error: ApiError; asked: boolean }
  /** The page's own session is over, and with it all of this. */
  | { kind: "over" };

/**
 * Something that is asked of the server: once, however often the button is pressed. A lost answer is asked for, and
 * trying again keeps the key until the server has decided, so that nothing is done twice.
 */
export function useAct() {
  const [state, setState] = useState<ActState>({ step: "rest" });
  const running = useRef(false);
  const keys = useRef(new Map<string, string>());
  const refreshMe = useRefreshMe();

  async function attempt({ name, send, check }: Task): Promise<Outcome> {
    const key = keys.current.get(name) ?? newIdempotencyKey();
    keys.current.set(name, key);
    try {
      const { left = [], total = 1 } = (await send(key)) ?? {};
      keys.current.delete(name);
      return { kind: "done", left, total };
    } catch (error) {
      if (!(error instanceof ApiError)) {
        if (error instanceof DOMException && error.name === "AbortError") return { kind: "over" };
        throw error;
      }
      if (error.sessionOver) return { kind: "over" };
      if (error.status === 403) refreshMe();
      if (!error.outcomeUnknown) {
        keys.current.delete(name);
        return { kind: "failed", error };
      }
      setState({ step: "checking" });
      const done = await check().catch(() => null);
      if (!done) return { kind: "unknown", error, asked: done === false };
      keys.current.delete(name);
      return { kind: "done", left: [], total: 1 };
    }
  }

  async function work(tasks: Task[]): Promise<boolean> {
    const outcomes: [Task, Outcome][] = [];
    for (const task of tasks) {
      setState({ step: "sending" });
      const outcome = await attempt(task);
      if (outcome.kind === "over") return false;
      outcomes.push([task, outcome]);
      // What stands in the way of one stands in the way of the next.
      if (outcome.kind === "failed" && stops(outcome.error)) break;
    }
    const next = summary(tasks, outcomes);
    setState(next);
    return next.step === "rest";
  }

  /** Resolves with whether all of it is done. */
  async function run(tasks: Task[]): Promise<boolean> {
    // State is too late: two clicks can come before React has drawn the first one's "sending".
    if (running.current) return false;
    running.current = true;
    try {
      return await work(tasks);
    } finally {
      running.current = false;
    }
  }

  return { state, run, pending: state.step === "sending" || state.step === "checking" };
}

export type Act = ReturnType<typeof useAct>;

function stops(error: ApiError): boolean {
  return error.kind === "offline" || error.type === "step-up-required" || error.status === 429;
}

function summary(tasks: Task[], outcomes: [Task, Outcome][]): ActState {
  const only = outcomes[0];
  if (tasks.length === 1 && only) {
    const [, outcome] = only;
    if (outcome.kind === "failed") return { step: "failed", error: outcome.error };
    if (outcome.kind === "unknown") return { step: "unknown", error: outcome.error, asked: outcome.asked };
    if (outcome.kind === "done" && outcome.left.length > 0) {
      return { step: "partly", left: outcome.left, total: outcome.total, error: null };
    }
    return { step: "rest" };
  }
  const done = new Set(outcomes.flatMap(([task, { kind }]) => (kind === "done" ? [task] : [])));
  if (done.size === tasks.length) return { step: "rest" };
  const error = outcomes.findLast(([, { kind }]) => kind !== "done")?.[1];
  const reason = error && "error" in error ? error.error : null;
  if (done.size === 0 && reason && error?.kind === "failed") return { step: "failed", error: reason };
  const left = tasks.filter((task) => !done.has(task)).map(({ name }) => name);
  return { step: "partly", left, total: tasks.length, error: reason };
}
