import { useRef, useState } from "react";

import { newIdempotencyKey } from "#src/api/client.ts";
import { ApiError } from "#src/api/errors.ts";
import { useRefreshMe } from "#src/api/me.ts";

/** How far a change of a device has come. It never says more than the server has said. */
export type ActStep =
  | { step: "ask" }
  | { step: "sending" }
  /** No usable answer came: the server is being asked what became of it. */
  | { step: "checking" }
  /** It was not done; `error` says why. */
  | { step: "failed"; error: ApiError }
  /** No usable answer came; the server was asked, and says that it was not done, or could not be asked. */
  | { step: "unknown"; error: ApiError; asked: boolean };

interface Act<Intent, Result> {
  send: (intent: Intent, key: string) => Promise<Result>;
  /** Asks the server what became of it, after no usable answer. */
  check: (intent: Intent) => Promise<{ done: Result } | "not-done" | "gone">;
  /** Whether to send it once more, with the same key, before asking: where the answer tells more than asking can. */
  repeats?: boolean;
  onDone: (result: Result, intent: Intent) => void;
  /** The device is no longer there. */
  onGone: () => void;
  /** Looks into a refusal before it is told; `true`: it has seen to it. */
  onRefused?: (error: ApiError, intent: Intent) => Promise<boolean>;
}

/**
 * One change of a device, from the press of a button to what became of it: one request however often it is pressed,
 * a lost answer checked with the server, and a retry of the same intent that cannot act twice.
 */
export function useDeviceAct<Intent, Result>(act: Act<Intent, Result>) {
  const [state, setState] = useState<ActStep>({ step: "ask" });
  const keyed = useRef<{ intent: string; key: string } | null>(null);
  const running = useRef(false);
  const refreshMe = useRefreshMe();

  /** The same for the same intent, until the server has decided about it. */
  function keyFor(intent: Intent): string {
    const wanted = JSON.stringify(intent);
    if (keyed.current?.intent !== wanted) keyed.current = { intent: wanted, key: newIdempotencyKey() };
    return keyed.current.key;
  }

  /** Null where the server could not be asked either. */
  async function check(intent: Intent) {
    try {
      return await act.check(intent);
    } catch {
      return null;
    }
  }

  function finish(then: () => void) {
    keyed.current = null;
    setState({ step: "ask" });
    then();
  }

  async function failed(error: unknown, intent: Intent, again: boolean): Promise<void> {
    // The page's own session is over, and with it all of this.
    if (error instanceof DOMException && error.name === "AbortError") return;
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 404) return finish(act.onGone);
    if (error.status === 403) refreshMe();
    if (!error.outcomeUnknown) {
      // The server has decided about this key; asking again is a new request.
      keyed.current = null;
      if (await act.onRefused?.(error, intent)) return;
      return setState({ step: "failed", error });
    }
    setState({ step: "checking" });
    if (act.repeats && !again) return attempt(intent, true);
    const found = await check(intent);
    if (found === "gone") return finish(act.onGone);
    if (found === null || found === "not-done") {
      return setState({ step: "unknown", error, asked: found !== null });
    }
    finish(() => act.onDone(found.done, intent));
  }

  async function attempt(intent: Intent, again = false): Promise<void> {
    let result: Result;
    try {
      result = await act.send(intent, keyFor(intent));
    } catch (error) {
      return failed(error, intent, again);
    }
    finish(() => act.onDone(result, intent));
  }

  async function run(intent: Intent) {
    // State is too late: two clicks can come before React has drawn the first one's "sending".
    if (running.current) return;
    running.current = true;
    setState({ step: "sending" });
    await attempt(intent).finally(() => {
      running.current = false;
    });
  }

  return {
    state,
    pending: state.step === "sending" || state.step === "checking",
    run: (intent: Intent) => void run(intent),
    /** For who has seen to a refusal: there is nothing more to tell of it. */
    rest: () => setState({ step: "ask" }),
    /** Takes back what was said of the last attempt, once something else is wanted. */
    reset: () => setState((now) => (now.step === "failed" ? { step: "ask" } : now)),
  };
}
