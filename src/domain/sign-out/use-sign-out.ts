import { useRef, useState } from "react";

import { newIdempotencyKey } from "#src/api/client.ts";
import { ApiError } from "#src/api/errors.ts";
import { useMe, useRefreshMe } from "#src/api/me.ts";
import type { Session } from "#src/api/schemas.ts";
import type { SessionsList } from "#src/api/sessions.ts";
import {
  useAskSession,
  useAskSessions,
  useTerminateSession,
  useTerminateSessions,
} from "#src/api/terminate-sessions.ts";
import type { TerminationOutcome } from "#src/api/termination-result.ts";
import { serverNow } from "#src/lib/server-clock.ts";

import { countOthers } from "./count-others.ts";
import { isOverdue } from "./overdue.ts";
import { requestFor, type SignOutTarget } from "./sign-out-target.ts";

/** How far a sign-out has come. It never says more than the server has said. */
export type SignOutStep =
  | { step: "ask" }
  | { step: "sending" }
  /** No usable answer came: the server is being asked what became of it. */
  | { step: "checking" }
  /** It was not done; `error` says why. */
  | { step: "failed"; error: ApiError }
  /** No usable answer came, and the server says that this many are still signed in (null: could not be asked). */
  | { step: "unknown"; error: ApiError; remaining: number | null }
  /** Several were asked for, and some could not be ended. */
  | { step: "partly"; outcomes: TerminationOutcome[] };

/** What became of it in the end. */
export type SignOutResult =
  | { kind: "one"; session: Session | null }
  | { kind: "several"; outcomes: TerminationOutcome[] }
  /** No answer told, but the server has none of them active any more; so many of its sessions are ending. */
  | { kind: "gone"; ending: number };

/**
 * One sign-out, from the question to its end: one request however often the button is pressed, a lost answer
 * checked with the server, and a retry that cannot act twice.
 */
export function useSignOut(target: SignOutTarget, onDone: (result: SignOutResult) => void) {
  const [state, setState] = useState<SignOutStep>({ step: "ask" });
  const [key, setKey] = useState(newIdempotencyKey);
  const running = useRef(false);
  const one = useTerminateSession();
  const several = useTerminateSessions();
  const askSession = useAskSession();
  const askSessions = useAskSessions();
  const refreshMe = useRefreshMe();
  const { sessionId } = useMe();

  async function send(): Promise<SignOutResult> {
    if (target.kind === "one") {
      const { id, current } = target.session;
      return { kind: "one", session: await one.mutateAsync({ id, key, ownSession: current }) };
    }
    return { kind: "several", outcomes: await several.mutateAsync({ key, request: requestFor(target) }) };
  }

  /** Asks the server what became of a request that got no usable answer. */
  async function check(): Promise<SignOutResult | { remaining: number | null }> {
    try {
      if (target.kind === "one") {
        const session = await askSession(target.session.id);
        // One that should have ended long ago is no sign that this attempt got through.
        const goesOn = session && (session.status === "active" || isOverdue(session, serverNow()));
        return goesOn ? { remaining: 1 } : { kind: "one", session };
      }
      const list = await askSessions();
      const remaining = stillActive(target, list);
      const ending = list.sessions.filter(({ status }) => status === "ending").length;
      return remaining === 0 ? { kind: "gone", ending } : { remaining };
    } catch {
      return { remaining: null };
    }
  }

  async function failed(error: unknown, again: boolean) {
    if (!(error instanceof ApiError)) {
      // The page's own session is over, and with it all of this.
      if (error instanceof DOMException && error.name === "AbortError") return;
      throw error;
    }
    if (target.kind === "one" && error.status === 404) return onDone({ kind: "one", session: null });
    if (error.status === 403) refreshMe();
    if (error.outcomeUnknown && endsOwnSession(target) && !again) {
      // Asking would only tell that this session is over. The server repeats its first answer, if it gave one.
      setState({ step: "checking" });
      return attempt(true);
    }
    if (!error.outcomeUnknown) {
      // The server has decided about this key; asking again is a new request.
      setKey(newIdempotencyKey());
      return setState({ step: "failed", error });
    }
    if (endsOwnSession(target)) return setState({ step: "unknown", error, remaining: null });
    setState({ step: "checking" });
    const found = await check();
    if ("kind" in found) return onDone(found);
    setState({ step: "unknown", error, remaining: found.remaining });
  }

  async function confirm() {
    // State is too late: two clicks can come before React has drawn the first one's "sending".
    if (running.current) return;
    running.current = true;
    setState({ step: "sending" });
    await attempt(false);
    running.current = false;
  }

  async function attempt(again: boolean) {
    try {
      const result = await send();
      // The page is being left, and says on the next one what became of it.
      if (endedOwnSession(result, sessionId)) return;
      if (result.kind === "several" && result.outcomes.some(couldNotEnd)) {
        setKey(newIdempotencyKey());
        setState({ step: "partly", outcomes: result.outcomes });
      } else onDone(result);
    } catch (error) {
      await failed(error, again);
    }
  }

  return { state, confirm: () => void confirm() };
}

/** Whether the page's own session goes with it. */
function endsOwnSession(target: SignOutTarget): boolean {
  return target.kind === "everywhere" || (target.kind === "one" && target.session.current);
}

function endedOwnSession(result: SignOutResult, sessionId: string): boolean {
  if (result.kind === "one") return result.session?.id === sessionId && result.session.status === "ended";
  return (
    result.kind === "several" &&
    result.outcomes.some(({ id, outcome }) => id === sessionId && outcome === "ended")
  );
}

function stillActive(target: Exclude<SignOutTarget, { kind: "one" }>, list: SessionsList): number {
  const active = list.sessions.filter(({ status }) => status === "active");
  if (target.kind === "selected") {
    const chosen = new Set(target.sessions.map(({ id }) => id));
    return active.filter(({ id }) => chosen.has(id)).length;
  }
  return target.kind === "others" ? countOthers(list) : list.activeCount;
}

/** Whether an outcome leaves its session signed in. */
export function couldNotEnd({ outcome }: TerminationOutcome): boolean {
  return outcome === "failed" || outcome === "refused";
}
