import { promises, under, type Promised, type Row } from "./promised.ts";

// Where the tests are.
const timeout = under("the session timeout");
const countries = under("the operating countries");
const shorter = under("a shorter timeout");
const remember = under("remember me");
const signingIn = under("signing in");
const guidance = under("guidance");
const expired = under("a session that expired");
const ended = under("a session that is ended elsewhere");
const log = under("a change of the policy in the audit log");
const details = under("a session's details over the list");

const inMinutes = timeout(
  "is a number where the server allows a range; what is outside is told at the field, and never sent",
);
const oneOfSeveral = timeout(
  "is one of several where the server allows those; never is advised against, and needs a reason",
);
const bounds = (persona: string) =>
  `/idleTimeout is held to what is allowed, by saving and by trying: ${persona}`;
const endsByItself = [
  "time > without activity a session expires; with it, not",
  "the end > hides the page at once after sleep, and says why it is over when the server agrees",
  "a session that nobody uses > is warned of in time and goes on with one key, ten times; then it ends, and says why",
];
const allowedOrNot =
  "being remembered is allowed or not: both say how long sessions last, sign-in offers it no longer, and the log knows";
const served = remember(
  "is offered to a browser that the server knows, as the policy has it, and asked for at sign-in",
);
const forAdministrators = guidance(
  "tells those who answer for others what to do, and leads to where each is done",
);
const onlyForThem = guidance("has nothing for administrators where somebody is none");
const saysWhy = ["ended-by-policy", "ended-by-expiry"].map((scenario) =>
  ended(`leaves the page by itself and says why: ${scenario}`),
);
const whatToCheck = [
  'is told as exactly as it is known, with what to check if it was not expected: {"idleTimeout":1800}',
  'is told as exactly as it is known, with what to check if it was not expected: {"idleTimeout":1800,"limit":true}',
].map(expired);

// The two clinic pages say the same.
const clinic: Row[] = [
  [
    "timeout",
    "On the security page stands after how many minutes without activity one is signed out, and it can be set there",
    inMinutes,
    log('says in its title from what to what: {"idleTimeout":1800}'),
  ],
  ["timeout-by-itself", "Whoever does nothing for so long is signed out by itself", ...endsByItself],
  ["timeout-default", "It is 30 minutes by default", inMinutes],
  ["timeout-most", "It is 240 minutes at most", inMinutes, bounds("clinic-owner")],
  [
    "timeout-longer",
    "More than that is refused, by the page and by the server, and called what it is: security policy",
    inMinutes,
    timeout("that the server refuses is told at its field with the server's rule, and kept"),
    bounds("clinic-owner"),
  ],
  [
    "countries",
    "The countries in which the clinic operates are known, and what is from elsewhere is told by them",
    countries("are found by typing their names, and taken off again"),
    "operating countries are what signals go by from then on",
  ],
];

const portal: Row[] = [
  [
    "policy",
    "A session that the policy has ended says so, and one signs in again",
    ...saysWhy,
    shorter("is told to the browsers that it ended, and to whom they belong"),
    "leads back in",
  ],
];

const agency: Row[] = [
  [
    "timeout",
    "Administrators set after how many days without activity sessions end: one of several",
    oneOfSeveral,
    bounds("agency-admin"),
  ],
  ["timeout-never", "Never is one of them, and not recommended", oneOfSeveral],
  [
    "timeout-all",
    "It holds for all users, and whose sessions it ends is shown before",
    timeout("shows before it is saved whose sessions it ends, and says afterwards how many it has ended"),
    shorter("ends at once what a preview has counted, and nothing before it is saved"),
    inMinutes,
  ],
  [
    "timeout-others",
    "Who may not set it can read it",
    timeout("is readable without the permission, and rests with the reason"),
    "what the screens offer is what the server allows > agency-member, at every address, and every act there",
  ],
  ["remember", "Being remembered at sign-in can be allowed or not", allowedOrNot, served],
  [
    "remember-sign-in",
    "Where it is allowed it can be chosen at sign-in, with how long it lasts",
    signingIn("remembers only where that is ticked, and says for how long, and what it is beside trusting"),
    served,
  ],
  ["remember-long", "Remembered sessions last for so many days", allowedOrNot, served],
  [
    "remember-not",
    "Where it is not allowed all sessions last as long as the others, so that people sign in more often",
    allowedOrNot,
    served,
  ],
  [
    "remember-told",
    "Sessions that are remembered say so",
    'tell how somebody signed in, and whether that is remembered: {"remembered":true,"signInMethod":"passkey"}',
    details("name the model of a phone, and that it is remembered"),
    under("the list of my sessions")(
      "tells of each what, where, when and how it signed in: Safari on iPhone",
    ),
  ],
  ["practice-timeout", "Administrators are told to keep timeouts reasonable", forAdministrators, onlyForThem],
  [
    "practice-monitor",
    "Administrators are told to look over the team's sessions regularly",
    forAdministrators,
  ],
  [
    "practice-remember",
    "Administrators are told not to allow being remembered where security must be high",
    forAdministrators,
  ],
  ["practice-leaving", "Administrators are told to sign out whoever leaves", forAdministrators],
  ["practice-incident", "Administrators are told to review sessions in an incident", forAdministrators],
  [
    "expired-timeout",
    "Whose session expired unexpectedly is told to check whether the timeout was changed",
    ...whatToCheck,
    ...saysWhy,
  ],
  ["expired-elsewhere", "And whether they signed out from another device", ...whatToCheck],
  ["expired-cookies", "And to clear the cookies and sign in again", ...whatToCheck, "leads back in"],
  [
    "policy-log",
    "The audit log has changes of the policy, with what was and what is",
    log("shows what was and what is side by side, rule by rule, and leads to the policy of today"),
    shorter("is one entry with before and after, and the sessions as its children"),
  ],
];

/** What the products promise about how long sessions live. */
export const policy: Promised[] = [
  ...promises("000", clinic),
  ...promises("001", clinic),
  ...promises("002", portal),
  ...promises("003", agency),
];
