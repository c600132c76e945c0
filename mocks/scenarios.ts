import type { DevicePage, MemberPage, OrgDevicePage, OrgSessionPage, SessionPage } from "./contract.ts";
import type { Scenario } from "./scenario.ts";
import { crowd } from "./seeds/crowd.ts";
import { generated } from "./seeds/generated.ts";
import { hostile, hostileProblem, hostileTexts } from "./seeds/hostile.ts";
import { manyDevices } from "./seeds/many-devices.ts";
import { policyNever, policyOdd } from "./seeds/policies.ts";
import { elsewhere, oddOffsets, oddTimes, onlyThis, overdue, underWay, unknown } from "./seeds/special.ts";
import { familiar, suspicious } from "./seeds/suspicion.ts";
import { brokenDevices, brokenMembers, brokenRow, doubled, newerServer } from "./seeds/unreadable.ts";

const soon = 10;

/** All scenarios, by the name that `?scenario=` takes. */
export const scenarios = {
  default: { description: "Believable sessions of every kind." },
  empty: {
    description: "Nothing but this session and its device: no other, none that ended, and no other member.",
    seed: onlyThis,
  },
  ten: { description: "Ten sessions of one's own.", seed: generated(9) },
  many: { description: "1,000 sessions of one's own on some hundreds of devices.", seed: generated(999) },
  fifty: {
    description:
      "Fifty sessions in the agency and in the platform: the same list as the large one, but short.",
    seed: crowd({ members: 20, sessions: 50 }),
  },
  large: {
    description: "Eight thousand members and 50,000 sessions in the agency, and as many in the platform.",
    seed: crowd({ members: 8000, sessions: 50_000 }),
  },
  moving: {
    description: "In the agency and in the platform sessions are used, begin and end all the time.",
    moves: true,
  },
  "large-moving": {
    description: "The same among 50,000 sessions.",
    seed: crowd({ members: 8000, sessions: 50_000 }),
    moves: true,
  },
  unknown: { description: "Whatever a server may not know, it does not know.", seed: unknown },
  hostile: {
    description: "Text made to deceive or break out, wherever text comes from outside.",
    seed: hostile,
    problems: hostileProblem,
    reasons: hostileTexts,
  },
  "odd-times": {
    description: "Sessions from the future, from 1970, without any activity, and in other time zones.",
    seed: oddTimes,
    show: oddOffsets,
  },
  late: {
    description: "Ending a session takes two minutes; one is on its way.",
    seed: underWay,
    ending: { seconds: 120, finishes: true },
  },
  stuck: {
    description: "Ending a session never finishes: what was promised passes, trying again does not help.",
    seed: overdue,
    ending: { seconds: soon, finishes: false },
  },
  race: {
    description: "The first attempt to end a session finds it busy, the next one works.",
    busyAtFirst: true,
  },
  partial: { description: "Of several sessions every third is not ended.", failsEvery: 3 },
  "slow-act": {
    description: "A wide act goes on for seconds, however small, so that it can be watched.",
    slowAct: true,
  },
  "gone-meanwhile": {
    description: "Soon after a wide act was planned, some of its sessions end by themselves and others come.",
    movesMeanwhile: true,
  },
  "plan-expires": {
    description: "The plan of a wide act can be run for 20 seconds.",
    planSeconds: 20,
  },
  throttled: {
    description: "The first change is refused: ask again in ten seconds, not before.",
    throttleSeconds: soon,
  },
  familiar: { description: "Nothing to review: everything looks familiar.", seed: familiar },
  suspicious: {
    description: "Every reason for and against a session at once, on several sessions.",
    seed: suspicious,
  },
  "new-sign-in": {
    description: "Five seconds after each loading of the page somebody signs in from London.",
    newSignInAfter: 5,
  },
  "no-events": {
    description: "The server has no events to stream: the panel asks again and again.",
    noEvents: true,
  },
  strict: {
    description: "Whoever changes anything is asked first to prove who they are.",
    strictStepUp: true,
  },
  "many-devices": {
    description: "300 devices of one's own, most of them without a session.",
    seed: manyDevices,
  },
  "renamed-meanwhile": {
    description: "Whoever names a device finds that it was named in another browser just before.",
    renamesMeanwhile: true,
  },
  "identity-provider": {
    description: "Passwords and second factors are an identity provider's: nothing is known or changed here.",
    seed: elsewhere,
  },
  slow: { description: "Every answer takes two seconds.", latency: 2000 },
  "no-current": {
    description: "The server marks no session as the current one.",
    show: (session) => ({ ...session, current: false }),
  },
  "two-current": {
    description: "The server marks two sessions as the current one.",
    show: (session, index) => (index === 1 ? { ...session, current: true } : session),
  },
  "clock-ahead": { description: "The server's clock is a day ahead of the browser's.", clockAhead: 86_400 },
  "clock-behind": { description: "The server's clock is a day behind the browser's.", clockAhead: -86_400 },
  "ended-elsewhere": {
    description: "This session is signed out from another device ten seconds after signing in.",
    endsItself: { seconds: soon, cause: "signed_out_elsewhere", actor: null },
  },
  "ended-by-admin": {
    description: "This session is ended by an administrator ten seconds after signing in.",
    endsItself: { seconds: soon, cause: "admin", actor: "Priya Raman" },
  },
  "ended-by-policy": {
    description: "This session is ended by a change of the policy ten seconds after signing in.",
    endsItself: { seconds: soon, cause: "policy", actor: null },
  },
  "ended-by-password": {
    description: "This session ends with a change of password ten seconds after signing in.",
    endsItself: { seconds: soon, cause: "password_changed", actor: null },
  },
  "ended-by-expiry": {
    description: "This session reaches its limit ten seconds after signing in.",
    endsItself: { seconds: soon, cause: "expired", actor: null },
  },
  "ended-unexplained": {
    description: "This session ends ten seconds after signing in, and the server does not say why.",
    endsItself: { seconds: soon, cause: "admin", actor: null },
    silentAboutCause: true,
  },
  "idle-soon": {
    description: "A session ends after two minutes without activity: the warning comes after one.",
    soonOver: { idle: 120 },
  },
  "limit-soon": {
    description: "A session ends six minutes after signing in, whatever one does: that is said after one.",
    soonOver: { limit: 360 },
  },
  "policy-race": {
    description: "Whoever changes the policy finds that somebody else changed it just before.",
    policyRace: true,
  },
  "policy-never": {
    description: "In the agency and in the platform no session ends by itself, for a reason that is given.",
    seed: policyNever,
  },
  "policy-odd": {
    description: "The policies are outside of what they allow, as an older server may hold them.",
    seed: policyOdd,
  },
  unreadable: {
    description: "Some sessions and devices in the lists break the contract, the others are fine.",
    show: brokenRow,
    showDevices: brokenDevices,
    showOrgDevices: brokenDevices,
    showMembers: brokenMembers,
    breaksContract: true,
  },
  "broken-list": {
    description: "The lists as a whole break the contract.",
    showDevices: (page) => ({ ...page, items: null }) as unknown as DevicePage,
    showPage: (page) => ({ ...page, items: null, total: "many" }) as unknown as SessionPage,
    showMembers: (page) => ({ ...page, items: null }) as unknown as MemberPage,
    showOrgSessions: (page) => ({ ...page, items: null, facets: [] }) as unknown as OrgSessionPage,
    showOrgDevices: (page) => ({ ...page, items: null, facets: [] }) as unknown as OrgDevicePage,
    breaksContract: true,
  },
  doubled: {
    description: "The same session, device or member comes twice, in one page and across two.",
    overlaps: true,
    showPage: doubled,
    showMembers: doubled,
    showOrgSessions: doubled,
    showOrgDevices: doubled,
  },
  "newer-server": {
    description: "The server is newer than the panel: more members, and values it has never heard of.",
    show: newerServer,
    breaksContract: true,
  },
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;

export function isScenario(name: string): name is ScenarioName {
  return Object.hasOwn(scenarios, name);
}

export function scenarioNamed(name: ScenarioName): Scenario {
  return scenarios[name];
}
