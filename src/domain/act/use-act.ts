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
  /** No usable answer came. `asked`: the server says that it was not done; else it could not be asked. */
  | { step: "unknown"; error: ApiError; asked: boolean };

/** One request of an act. */
export interface Task<Result> {
  /** What is the same request has the same name. */
  name: string;
  /** Sends it with this key. */
  send: (key: string) => Promise<Result>;
  /** Asks the server whether it was done after all, where no usable answer came. */
  check?: () => Promise<{ done: Result } | "not-done">;
  /** Whether to send it once more, with the same key, before asking: where the answer tells more than asking can. */
  repeats?: boolean;
  /** Looks into a refusal before it is told; true: it has seen to it. */
  refused?: (error: ApiError) => boolean | Promise<boolean>;
}

export type Outcome<Result> =
  | { kind: "done"; result: Result }
  | { kind: "failed"; error: ApiError }
  | { kind: "unknown"; error: ApiError; asked: boolean }
  /** `refused` has seen to it. */
  | { kind: "seen-to" }
  /** The page's own session is over, and with it all of this. */
  | { kind: "over" }
  /** The last one was still on its way: nothing was sent. */
  | { kind: "busy" };

/**
 * Something that is asked of the server: once, however often the button is pressed. A lost answer is asked for, and
 * trying again keeps the key until the server has decided, so that nothing is done twice.
 */
export function useAct() {
  const [state, setState] = useState<ActState>({ step: "rest" });
  // State is too late: two clicks can come before React has drawn the first one's "sending".
  const running = useRef(false);
  const keys = useRef(new Map<string, string>());
  const refreshMe = useRefreshMe();

  async function attempt<Result>(task: Task<Result>, again = false): Promise<Outcome<Result>> {
    const { name, send, check, repeats = false, refused } = task;
    const key = keys.current.get(name) ?? newIdempotencyKey();
    keys.current.set(name, key);
    try {
      const result = await send(key);
      keys.current.delete(name);
      return { kind: "done", result };
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return { kind: "over" };
      if (!(error instanceof ApiError)) throw error;
      if (error.sessionOver) return { kind: "over" };
      if (error.status === 403) refreshMe();
      if (!error.outcomeUnknown) {
        // The server has decided about this key; asking again is a new request.
        keys.current.delete(name);
        return (await refused?.(error)) ? { kind: "seen-to" } : { kind: "failed", error };
      }
      setState({ step: "checking" });
      if (repeats && !again) return attempt(task, true);
      const found = await check?.().catch(() => null);
      if (!found || found === "not-done") return { kind: "unknown", error, asked: found === "not-done" };
      keys.current.delete(name);
      return { kind: "done", result: found.done };
    }
  }

  /** Resolves with what became of it. */
  async function run<Result>(task: Task<Result>): Promise<Outcome<Result>> {
    if (running.current) return { kind: "busy" };
    running.current = true;
    setState({ step: "sending" });
    try {
      const outcome = await attempt(task);
      // What belongs to a session that is over goes by itself; until then nothing is said of it.
      if (outcome.kind !== "over") setState(stateAfter(outcome));
      return outcome;
    } finally {
      running.current = false;
    }
  }

  return {
    state,
    run,
    pending: state.step === "sending" || state.step === "checking",
    /** Takes back what was said of the last attempt, once something else is wanted. */
    reset: () => setState((now) => (now.step === "failed" ? { step: "rest" } : now)),
  };
}

function stateAfter(outcome: Outcome<unknown>): ActState {
  if (outcome.kind === "failed") return { step: "failed", error: outcome.error };
  if (outcome.kind === "unknown") return { step: "unknown", error: outcome.error, asked: outcome.asked };
  return { step: "rest" };
}

/** What is no longer there needs no end: null for that. */
export async function unlessGone<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}
