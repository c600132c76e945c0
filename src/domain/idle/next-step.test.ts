import { expect, it } from "vitest";

import { nextStep, reportEvery, type Situation, warningLength } from "./next-step.ts";

const DAY = 86_400;

/** Seconds: the timeout, how long before its end people are warned, how often activity is reported. */
it.each([
  [1, 20, 30],
  [30, 20, 30],
  [40, 20, 30],
  [60, 30, 30],
  [100, 50, 30],
  [120, 60, 30],
  [300, 60, 30],
  [600, 60, 60],
  [1_800, 60, 180],
  [3_000, 60, 300],
  [14_400, 60, 300],
  [30 * DAY, 60, 300],
])(
  "of a timeout of %i seconds the last %i are a warning, and reports are %i apart",
  (timeout, last, apart) => {
    expect(warningLength(timeout)).toBe(last * 1_000);
    expect(reportEvery(timeout)).toBe(apart * 1_000);
  },
);

interface Told {
  /** All in seconds. */
  idle?: number | null;
  limit?: number | null;
  timeout?: number | null;
  passed?: number;
  active?: number | null;
  reported?: number | null;
  unanswered?: boolean;
}

function situation({
  timeout = 1_800,
  idle = timeout,
  limit = null,
  passed = 0,
  active = null,
  reported = null,
  unanswered = false,
}: Told): Situation {
  return {
    lifetime: { idleTimeout: timeout, idleExpiresIn: idle, expiresIn: limit },
    elapsed: passed * 1_000,
    activeAgo: active === null ? null : active * 1_000,
    reportedAgo: reported === null ? null : reported * 1_000,
    unanswered,
  };
}

const never = { timeout: null, idle: null };

it.each<[string, Told, string]>([
  ["rests with time left", { passed: 1_700 }, "rest"],
  ["rests for ever without any limit", { ...never, passed: 400 * DAY }, "rest"],
  ["rests within 30 days", { timeout: 30 * DAY, passed: 29 * DAY }, "rest"],
  ["asks before it warns", { passed: 1_740 }, "ask"],
  ["rests a moment before that", { passed: 1_739.9 }, "rest"],
  ["warns where the server agrees", { idle: 60 }, "idle"],
  ["warns on", { idle: 60, passed: 59 }, "idle"],
  [
    "warns by what was said last where the server gives no answer",
    { passed: 1_740, unanswered: true },
    "idle",
  ],
  ["rests where it gives none long before", { passed: 1_000, unanswered: true }, "rest"],
  ["ends with the time", { passed: 1_800 }, "end"],
  ["ends with the time, warned or not", { idle: 60, passed: 60 }, "end"],
  ["ends after sleep", { passed: 8 * 3_600 }, "end"],
  ["ends whatever a person does at the last", { passed: 1_800, active: 0 }, "end"],
  ["ends after 30 days", { timeout: 30 * DAY, passed: 30 * DAY }, "end"],

  ["reports a person who is active", { passed: 180, active: 0 }, "report"],
  ["reports them no more often", { passed: 179, active: 0 }, "rest"],
  ["reports by what the server knows, not by when it was asked", { idle: 1_600, active: 0 }, "report"],
  ["reports nobody who has gone", { passed: 900, active: 31 }, "rest"],
  ["reports nothing that the server has heard of", { passed: 20, idle: 1_000, active: 900 }, "rest"],
  ["reports rather than warns", { passed: 1_741, active: 2 }, "report"],
  ["reports rather than warns, with a warning on", { idle: 60, passed: 30, active: 1 }, "report"],
  ["reports however short the timeout is", { timeout: 40, passed: 21, active: 1 }, "report"],
  [
    "reports them no more often where the server counts coarsely",
    { idle: 1_500, active: 0, reported: 9 },
    "rest",
  ],
  ["reports them again in time all the same", { idle: 1_500, active: 0, reported: 180 }, "report"],
  ["reports more often at the last", { idle: 60, active: 0, reported: 5 }, "report"],
  ["warns where the server makes nothing of it", { idle: 60, active: 0, reported: 4 }, "idle"],
  ["reports who may have gone, for what they did", { passed: 100, active: 26 }, "report"],
  ["rests while they may only think", { passed: 100, active: 24 }, "rest"],
  ["reports them once", { passed: 100, active: 26, reported: 29 }, "rest"],
  ["leaves it where little hangs on it", { passed: 50, active: 26 }, "rest"],
  ["lets a server alone that gives no answer", { passed: 900, active: 1, unanswered: true }, "rest"],
  ["warns where reporting is in vain", { passed: 1_741, active: 1, unanswered: true }, "idle"],
  ["reports nothing where nothing hangs on it", { ...never, limit: 9_000, passed: 3_000, active: 1 }, "rest"],

  ["asks before it tells of the limit", { ...never, limit: 3_600, passed: 3_300 }, "ask"],
  ["tells of the limit five minutes before", { ...never, limit: 300 }, "limit"],
  ["tells of it once more at the last", { ...never, limit: 300, passed: 240 }, "limit-at-last"],
  ["tells of the one that comes first: the limit", { idle: 60, limit: 50 }, "limit-at-last"],
  ["tells of the one that comes first: no activity", { idle: 50, limit: 60 }, "idle"],
  ["tells of the limit where both are the same", { idle: 60, limit: 60 }, "limit-at-last"],
  ["asks anew where the other one comes near", { idle: 130, limit: 200, passed: 71 }, "ask"],
  ["ends at the limit", { idle: 1_800, limit: 300, passed: 300 }, "end"],
])("%s", (_, told, expected) => {
  const step = nextStep(situation(told));
  expect(step.kind === "warn" ? step.warning : step.kind).toBe(expected);
});
