import { promises, under, type Promised, type Row } from "./promised.ts";

// Where the tests are.
const list = under("the list of my sessions");
const tabs = under("each tab can be a session");
const fresh = under("keeping the list fresh");
const one = under("signing out one session");
const others = under("signing out the other sessions");
const everywhere = under("signing out everywhere");
const refused = under("a sign-out that the server refuses");
const late = under("a session that ends late");
const stuck = under("a session that does not end");
const elsewhere = under("a session that is ended elsewhere");
const details = under("a session's details over the list");
const byLink = under("a session's details by link");
const portal = under("where the organization keeps the current session out of the list's reach");
const withheld = under("places and addresses that are withheld");
const gate = under("who may not see sessions");
const way = under("the way to my sessions");
const factors = under("second factors");

const rows = ["Safari on iPhone", "Chrome on Windows", "Firefox on Ubuntu", "Safari on macOS"].map((row) =>
  list(`tells of each what, where, when and how it signed in: ${row}`),
);
const app = list("tells of each what, where, when and how it signed in: Northwind for iOS on iPhone");
const currentFirst = list("begins with the one I am using, marked in words, before all others");
const whyOver = [
  "ended-elsewhere",
  "ended-by-admin",
  "ended-by-policy",
  "ended-by-password",
  "ended-by-expiry",
  "ended-unexplained",
].map((scenario) => elsewhere(`leaves the page by itself and says why: ${scenario}`));
const asksFirst = one("asks first, and names what ends, what stays and what comes next");
const endsOne = one("ends it on the server, takes the row away and says so once");
const refusesEnded = one("refuses the ended browser at its next request, and says there why");
const endsOthers = others("names them and what stays, ends all but this one, and says so once");
const endsAll = everywhere("says that this device is included, and lands on the page that says it happened");
const openDetails = details("open by a click, with all that is known, at an address of their own");
const habits = under("guidance")("names good habits, and what to avoid");
const signInFirst = way("asks whoever is not signed in to sign in, and then leads on");

// The two clinic pages say the same.
const clinic: Row[] = [
  ["overview", "One sees where one is signed in", currentFirst, ...rows],
  [
    "new-session",
    "Every sign-in is a session of its own",
    tabs("shows a new tab as a further session of this device"),
  ],
  ["tracked", "A session shows its device, its IP address and when it was last active", ...rows, app],
  ["suspect", "A session that one did not start can be ended", endsOne],
  ["signed-in", "Only who is signed in gets there", signInFirst],
  [
    "way",
    "It is reached from the avatar menu by the profile, and from the settings",
    way("leads there from the account menu, by the profile"),
    way("leads there from the settings' navigation, under Account & security"),
  ],
  ["current", "The session in use stands out", currentFirst],
  [
    "last-active",
    "A row tells how long ago it was active",
    list("says active now of one that was used within the last three minutes, else how long ago"),
  ],
  [
    "one",
    "Sign out on a row ends that session at once; its browser is out at its next request",
    endsOne,
    refusesEnded,
  ],
  ["others", "Sign out other sessions ends all but this one", endsOthers],
  ["everywhere", "Sign out everywhere ends this one too, and one has to sign in again", endsAll],
  [
    "reflects",
    "The list shows who is signed in now",
    fresh("refreshes when asked and keeps what is selected; what has ended drops out"),
    fresh("asks by itself while the page is visible, and says that nobody is at it"),
  ],
  ["no-calls", "An ended session can make no further request", refusesEnded],
  ["audit", "What was ended is in the audit log", endsOne, endsOthers, endsAll],
  [
    "duplicates",
    "Several entries of one device are explained: each tab is a session",
    tabs("groups the tabs of one device under it and explains why they are several"),
    tabs("says nothing of tabs where no device has several"),
  ],
  [
    "race",
    "Where ending meets another change, trying again works",
    refused("terminateSession: says how long to wait, sends nothing before, and works after it"),
  ],
  [
    "last-way",
    "Where a session won't end, changing the password is the last way",
    stuck("is called still active once its time has passed, and can be tried again"),
    stuck("names changing the password as the last way, once trying again did not help"),
  ],
  [
    "late",
    "An ended session may go on for a minute or two, until its next request is checked",
    late("is told as accepted, with the time by which it stops working, and never as ended"),
    late("leaves the list by itself when the server says that it has ended"),
  ],
];

const portalRows: Row[] = [
  [
    "old-addresses",
    "Both old addresses lead to the sessions, under the one address of today",
    way("leads there from /settings?section=active-sessions"),
    way("leads there from /settings?section=session-management"),
  ],
  [
    "roles",
    "All three roles of a client manage their own sessions",
    ...["portal-client-admin", "portal-client-manager", "portal-client-staff"].map((as) =>
      portal(`everybody sees their own sessions and ends others: ${as}`),
    ),
  ],
  ["review", "One's sessions on all devices and in all browsers can be reviewed", currentFirst, ...rows],
  [
    "own-only",
    "Nobody's sessions but one's own are there",
    byLink("give another person's session the same answer as an unknown one"),
  ],
  [
    "partner-helps",
    "For somebody else's sessions one is sent to the partner",
    "names the partner where there is one",
  ],
  [
    "partner-out",
    "Partners have no such section",
    gate("is told what is missing and whom to ask, and finds no entry for it: portal-partner"),
  ],
  ["signed-in", "One has to be signed in", signInFirst],
  [
    "way",
    "It stands in the settings' navigation under Account and security",
    way("leads there from the settings' navigation, under Account & security"),
  ],
  ["current-first", "The current session is labelled and comes before the others", currentFirst],
  ["facts", "A session shows what it runs in, where, when it began and when it was last active", ...rows],
  [
    "withheld",
    "Place and address may be masked or unknown",
    withheld("are called so, and told from unknown ones: Safari on iPhone"),
    withheld("are called so, and told from unknown ones: Chrome on Chrome OS"),
    withheld("are called so, and told from unknown ones: Firefox on Windows"),
  ],
  [
    "one",
    "An ended session is marked so; its browser is led away when it next checks",
    late("is told as accepted, with the time by which it stops working, and never as ended"),
    portal("an ended browser is refused once its time has come, and is told why"),
  ],
  [
    "current-stays",
    "The current session can't be ended in the list; the normal sign-out does it",
    portal("the current session points to the normal sign-out, which ends it"),
    portal("the details of the current session say the same"),
  ],
  [
    "others",
    "All others can be ended after confirming, and the current one stays",
    portal("all others can be ended at once, and this one stays"),
    endsOthers,
  ],
  [
    "checked",
    "What one asks to end is checked against one's rights and one's own account",
    under("while the question is open")(
      "the permission is taken away: nothing ends, and the page says what is missing",
    ),
    byLink("give another person's session the same answer as an unknown one"),
  ],
  [
    "briefly-visible",
    "A session that was signed out can stay visible for a while; refreshing brings the truth",
    late("leaves the list by itself when the server says that it has ended"),
    fresh("refreshes when asked and keeps what is selected; what has ended drops out"),
  ],
  [
    "own-always",
    "One's own sessions can always be signed out: here, and this one by the normal sign-out",
    ...["portal-client-admin", "portal-client-manager", "portal-client-staff"].map((as) =>
      portal(`everybody sees their own sessions and ends others: ${as}`),
    ),
    portal("the current session points to the normal sign-out, which ends it"),
  ],
  [
    "no-key",
    "The session in the browser is enough: no API key is asked for or sent",
    "sends the session's cookie with everything, and no key or token",
  ],
  [
    "second-factor",
    "Where the second factor is looked after is told",
    factors("are named"),
    factors("are set up where the host says"),
    factors("name whom to ask where the host says nothing"),
  ],
  ["practices", "Good habits for the safety of one's sessions are told", habits],
  [
    "cannot-see",
    "Whoever can't find the sessions learns what is missing and whom to ask",
    gate("is told what is missing and whom to ask, and finds no entry for it: portal-partner"),
  ],
  ["unexpected", "Whose session ended unexpectedly learns why, or what the usual reasons are", ...whyOver],
  [
    "unexpected-again",
    "And signs in again, where they were",
    "leads back in",
    "leads back to where one was put out",
  ],
];

const agency: Row[] = [
  [
    "see-all",
    "One sees on which devices and where one is signed in, and can sign out from afar",
    ...rows,
    endsOne,
  ],
  [
    "address",
    "It is found under the settings' security",
    way("leads there from /settings/security/sessions"),
  ],
  [
    "current",
    "The current session comes first, marked as this device, with what, where and active now",
    currentFirst,
  ],
  [
    "others",
    "The others follow, with how long ago each was active and a button to sign it out",
    list("shows the others device by device, the most recently active device first"),
    ...rows,
  ],
  ["kinds", "Browsers and apps on computers and phones are told by name and system", ...rows, app],
  ["place", "City and country are told from the address", ...rows],
  [
    "status",
    "A session is active now, or was so many hours or days ago",
    list("says active now of one that was used within the last three minutes, else how long ago"),
    ...rows,
  ],
  [
    "details",
    "A click shows more: versions, model, place, provider, when it began, its id",
    openDetails,
    details("name the model of a phone, and that it is remembered"),
  ],
  [
    "details-sign-out",
    "A session can be signed out from its details",
    details("end the session, after asking, and keep the focus where one is"),
    byLink("end the session from the page"),
  ],
  [
    "confirm-one",
    "Before one session ends it is named: what, where, last active, and that one signs in again",
    asksFirst,
  ],
  ["cancel", "One can cancel", one("begins on Cancel; Cancel sends nothing and gives the focus back")],
  [
    "confirm-others",
    "Before all others end they are counted and listed, and it says that this one stays",
    endsOthers,
    others("lists ten of many, and says how many more there are"),
  ],
  ["expired", "Whose session expired unexpectedly is told the likely reasons", ...whyOver],
  [
    "cannot-see",
    "Who can't see sessions learns whether it is for want of signing in or of a permission",
    signInFirst,
    gate("is told what is missing and whom to ask, and finds no entry for it: agency-guest"),
  ],
  [
    "refresh",
    "Refreshing helps",
    fresh("refreshes when asked and keeps what is selected; what has ended drops out"),
  ],
  [
    "takes-minutes",
    "The list may take minutes to be right, and says how old it is",
    fresh("keeps the rows when it cannot be refreshed, and says how old they are"),
    late("leaves the list by itself when the server says that it has ended"),
  ],
  [
    "last-recorded",
    "Last active is the last activity that was recorded; what runs by itself is none",
    openDetails,
    "time > a background request is no activity",
  ],
  ["removes", "Signing a session out takes it from the list at once", endsOne],
];

const platform: Row[] = [
  ["page", "Sessions and devices have a page at /settings/sessions", way("leads there from /")],
  [
    "gate",
    "The page asks for the permission to view sessions",
    gate("is told what is missing and whom to ask, and finds no entry for it: platform-no-access"),
    gate("is told so at the address of a single session too"),
    gate("is nobody who holds the permission: platform-viewer"),
  ],
  ["list", "The active sessions are listed with their times", ...rows],
  ["one", "A single session can be ended from its row", endsOne],
  ["confirm", "Whatever ends something asks first", asksFirst, endsOthers, endsAll],
  [
    "count",
    "Active is what has the status active, and they are counted",
    list("counts the active ones as the server does, not the rows"),
    list("counts one that is ending no longer"),
  ],
  [
    "terminate",
    "An ended session's credential is worth nothing: its device has to sign in again",
    refusesEnded,
  ],
  [
    "names",
    "Developers find what reads and ends sessions and devices under the names that they know",
    ...[
      "useSessionsList",
      "useDevicesList",
      "useTerminateSession",
      "useUntrustDevice",
      "useHasPermission",
    ].map((name) => `developers find ${name}`),
  ],
];

/** What the products promise about one's own sessions. */
export const ownSessions: Promised[] = [
  ...promises("000", clinic),
  ...promises("001", clinic),
  ...promises("002", portalRows),
  ...promises("003", agency),
  ...promises("004", platform),
];
