import type { ApiError } from "#src/api/errors.ts";
import { unlessGone, useAct } from "#src/domain/act/use-act.ts";

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

/** One change of a device, from the press of a button to what became of it. */
export function useDeviceAct<Intent, Result>(act: Act<Intent, Result>) {
  const { state, run, pending, reset } = useAct();

  async function runFor(intent: Intent) {
    const outcome = await run<{ done: Result } | "gone">({
      name: JSON.stringify(intent),
      repeats: act.repeats ?? false,
      send: async (key) => (await unlessGone(act.send(intent, key).then((done) => ({ done })))) ?? "gone",
      async check() {
        const found = await act.check(intent);
        return found === "not-done" ? found : { done: found };
      },
      refused: (error) => act.onRefused?.(error, intent) ?? false,
    });
    if (outcome.kind !== "done") return;
    if (outcome.result === "gone") act.onGone();
    else act.onDone(outcome.result.done, intent);
  }

  return { state, pending, run: (intent: Intent) => void runFor(intent), reset };
}
