import { useRef, useState } from "react";

import { newIdempotencyKey } from "#src/api/client.ts";
import { ApiError } from "#src/api/errors.ts";
import { useRefreshMe } from "#src/api/me.ts";
import type { Session } from "#src/api/schemas.ts";
import { useAskSession } from "#src/api/terminate-sessions.ts";
import { useJudgeSession } from "#src/api/verdict.ts";

/** How far "This was me" has come. It never says more than the server has said. */
export type ConfirmStep =
  | { step: "ask" }
  | { step: "sending" }
  /** No usable answer came: the server is being asked what became of it. */
  | { step: "checking" }
  /** The person did not want to prove who they are. */
  | { step: "given-up" }
  /** It was not done; `error` says why. */
  | { step: "failed"; error: ApiError }
  /** No usable answer came; whether the server could say that it has no such answer. */
  | { step: "unknown"; error: ApiError; asked: boolean };

/** Says of a session that it is one's own: once, however often the button is pressed; a lost answer is asked for. */
export function useConfirm({ id }: Pick<Session, "id">, onDone: () => void) {
  const [state, setState] = useState<ConfirmStep>({ step: "ask" });
  const [key, setKey] = useState(newIdempotencyKey);
  const running = useRef(false);
  const judge = useJudgeSession();
  const askSession = useAskSession();
  const refreshMe = useRefreshMe();

  async function isKnown(): Promise<boolean | null> {
    try {
      return (await askSession(id))?.verdict?.value === "me";
    } catch {
      return null;
    }
  }

  async function failed(error: unknown) {
    if (!(error instanceof ApiError)) {
      // The page's own session is over, and with it all of this.
      if (error instanceof DOMException && error.name === "AbortError") return;
      throw error;
    }
    if (error.outcomeUnknown) {
      setState({ step: "checking" });
      const known = await isKnown();
      if (known) {
        // A later answer is another intent: this key would only bring back what became of this one.
        setKey(newIdempotencyKey());
        onDone();
      }
      return setState(known ? { step: "ask" } : { step: "unknown", error, asked: known !== null });
    }
    // The server has decided about this key; asking again is a new request.
    setKey(newIdempotencyKey());
    if (error.status === 403) refreshMe();
    setState(error.type === "step-up-required" ? { step: "given-up" } : { step: "failed", error });
  }

  async function send() {
    try {
      await judge.mutateAsync({ id, verdict: "me", key });
      setKey(newIdempotencyKey());
      setState({ step: "ask" });
      onDone();
    } catch (error) {
      await failed(error);
    }
  }

  async function confirm() {
    // State is too late: two clicks can come before React has drawn the first one's "sending".
    if (running.current) return;
    running.current = true;
    setState({ step: "sending" });
    await send();
    running.current = false;
  }

  return { state, confirm: () => void confirm() };
}
