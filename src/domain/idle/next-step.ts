import type { SessionLifetime } from "#src/api/schemas.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** So long before the limit that nothing moves it is told, and once more at the last. */
const LIMIT_WARNING = 5 * MINUTE;
const LAST_WARNING = MINUTE;

/** What is reported counts as of now: nobody gets more time as a gift than this. */
const STILL_ACTIVE = 30 * SECOND;

/** Who has paused for so long may have gone: reported now, or never. */
const MAY_HAVE_GONE = 25 * SECOND;

/** With the end near an active person is reported more often: whatever the server made of the last time. */
const REPORT_AT_LAST = 5 * SECOND;

/** All that decides what to do next. Times in milliseconds. */
export interface Situation {
  /** What the server said last. */
  lifetime: SessionLifetime;
  /** Since that was asked for. */
  elapsed: number;
  /** Since the person last did something that the server was not told of; null for nothing. */
  activeAgo: number | null;
  /** Since the server was last told of them, whatever it made of that; null for never. */
  reportedAgo: number | null;
  /** The server has just been asked in vain: what it said before has to do. */
  unanswered: boolean;
}

export type Warning =
  /** Ends for want of activity. */
  | "idle"
  /** Ends at the limit that nothing moves: told early, and once more at the last. */
  | "limit"
  | "limit-at-last";

export type Step =
  /** There is time. */
  | { kind: "rest" }
  /** Tell the server that the person is active. */
  | { kind: "report" }
  /** Ask it whether the end is really so near. */
  | { kind: "ask" }
  | { kind: "warn"; warning: Warning }
  /** By our count the time is up. */
  | { kind: "end" };

/** How long before the end for want of activity the person is warned, in milliseconds (WCAG 2.2.1: never under 20 s). */
export function warningLength(idleTimeout: number): number {
  return Math.max(20 * SECOND, Math.min(60 * SECOND, (idleTimeout * SECOND) / 2));
}

/** An active person is reported to the server at most so often, in milliseconds. */
export function reportEvery(idleTimeout: number): number {
  return Math.max(30 * SECOND, Math.min(5 * MINUTE, (idleTimeout * SECOND) / 10));
}

/** Milliseconds until the session ends for want of activity, and at its limit; `Infinity` for never. */
export function timeLeft({ lifetime, elapsed }: Pick<Situation, "lifetime" | "elapsed">) {
  const left = (seconds: number | null) => (seconds === null ? Infinity : seconds * SECOND - elapsed);
  return { idle: left(lifetime.idleExpiresIn), limit: left(lifetime.expiresIn) };
}

/** What to do now. */
export function nextStep(situation: Situation): Step {
  const left = timeLeft(situation);
  if (Math.min(left.idle, left.limit) <= 0) return { kind: "end" };
  if (!situation.unanswered && wantsReport(situation, left.idle)) return { kind: "report" };
  const warning = warningFor(situation.lifetime, left);
  if (warning === null) return { kind: "rest" };
  const said = warningFor(situation.lifetime, timeLeft({ ...situation, elapsed: 0 }));
  const agreed = said !== null && (said === "idle") === (warning === "idle");
  return agreed || situation.unanswered ? { kind: "warn", warning } : { kind: "ask" };
}

function wantsReport({ lifetime, activeAgo, reportedAgo }: Situation, idleLeft: number): boolean {
  const { idleTimeout } = lifetime;
  if (activeAgo === null || idleTimeout === null) return false;
  const unheard = idleTimeout * SECOND - idleLeft;
  if (activeAgo >= Math.min(unheard, STILL_ACTIVE)) return false;
  const rested = reportedAgo ?? Infinity;
  if (idleLeft <= warningLength(idleTimeout)) return rested >= REPORT_AT_LAST;
  if (activeAgo >= MAY_HAVE_GONE) return unheard - activeAgo >= STILL_ACTIVE && rested >= STILL_ACTIVE;
  return Math.min(unheard, rested) >= reportEvery(idleTimeout);
}

function warningFor({ idleTimeout }: SessionLifetime, left: { idle: number; limit: number }): Warning | null {
  const idleSoon = idleTimeout !== null && left.idle <= warningLength(idleTimeout);
  if (idleSoon && left.idle < left.limit) return "idle";
  if (left.limit > LIMIT_WARNING) return null;
  return left.limit > LAST_WARNING ? "limit" : "limit-at-last";
}
