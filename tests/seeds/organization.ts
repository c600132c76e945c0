import { promises, under, type Promised, type Row } from "./promised.ts";

// Where the tests are.
const team = under("the team");
const member = under("a member");
const table = under("everybody's sessions");
const may = under("who may see and do what");
const one = under("signing one out");
const some = under("choosing sessions");
const devices = under("everybody's devices");
const everyone = under("signing out everyone");
const forced = under("a forced sign-out of one member");
const plan = under("a plan");
const keys = under("the list of API keys");
const key = under("the details of an API key");
const log = under("the audit log");
const entry = under("an entry of the audit log");
const roles = under("what the screens offer is what the server allows");
const direct = under("every operation, asked for directly");

const leaves =
  "a consultant leaves the company: found, looked at, signed out with a reason, seen gone, and read in the log";
const listed = team(
  "is listed with how many sessions each has, when they were active, their role and second factor",
);
const shown = member(
  "is shown with sessions and devices, and the same details as one's own, without one's own questions",
);
const inOneTable = table(
  "stand in one table, with who, what, where, when and how, and those that hide counted",
);
const reports = everyone(
  "shows whom it reaches and whom not, wants a reason and the organization's name, and reports what became of it",
);
const toldWhy =
  "tells whoever was signed out by an administrator so, and the reason only once they are in again";
const whole = under("an effect leaves one entry")("a wide act one entry, with what became of each");
const tells = log("tells who did what, on whom, when, from where, why and how it went");
const oldAddress = "leads from the staff's old address to the team's, with whoever was meant";
const asRole = (as: string) => roles(`${as}, at every address, and every act there`);
const askedDirectly = (as: string) => direct(`answers as the table of permissions says: ${as}`);

const clinic: Row[] = [
  ["staff", "The owner sees the sessions of each member of the staff", shown, asRole("clinic-owner")],
  ["staff-way", "The way there leads by the staff to the person", listed, shown, oldAddress],
  ["staff-leaving", "Whoever leaves can be signed out everywhere", leaves],
  [
    "staff-only",
    "Nobody but the owner sees the others' sessions",
    asRole("clinic-staff"),
    askedDirectly("clinic-staff"),
  ],
  [
    "opt-out",
    "Whose sessions can't be seen has opted out; the page says so and whom to ask",
    member("who opted out is not looked into: why, whom to ask, and what remains possible"),
    "who opts out stays a member, and their sessions and devices are in no answer to anybody else",
  ],
  ["terminations-logged", "The audit log has every ending", tells, whole, leaves],
];

const agency: Row[] = [
  ["team-all", "Administrators see everybody's sessions", listed, inOneTable],
  [
    "team-manage",
    "They can end any of them",
    member("has one session signed out, with a reason, from its row"),
    one("asks first, and shows it as ended where it stands"),
  ],
  [
    "team-filter",
    "The list can be narrowed to one user",
    team("is searched and sorted by what stands in the address, which says what it cannot read"),
    table("are found by facets and text, in the address, and say how many there are"),
  ],
  ["team-rows", "Each user has the number of sessions and when they were last active", listed],
  ["team-total", "The active sessions of all are counted", listed, inOneTable],
  [
    "team-everyone",
    "All sessions of the team can be ended at once",
    team("has everyone signed out by whoever may, and says why others may not"),
    reports,
    some("goes from some to all that are loaded to all that match, and is taken back by another filter"),
  ],
  ["force", "One member can be signed out everywhere", leaves],
  [
    "force-says",
    "Before it, it says who it is, how many sessions end and what follows",
    leaves,
    plan("is acted on alone: what is gone is counted, what is new is left and can be planned too"),
  ],
  ["force-again", "Whoever was signed out has to sign in again", toldWhy],
  ["force-logged", "It is recorded in the audit log", leaves, whole],
  [
    "force-reason",
    "It needs a reason",
    reports,
    forced("keeps the reason when it is closed by accident, adds suggestions to it, and counts what is left"),
  ],
  [
    "force-cancel",
    "One can cancel",
    forced("keeps the reason when it is closed by accident, adds suggestions to it, and counts what is left"),
  ],
  [
    "api",
    "API keys are tracked apart from people's sessions",
    keys("tells of each its name, its beginning, its last use and its day"),
    under("running it")("never touches API keys"),
  ],
  [
    "api-rows",
    "Each key has its name, when it was last used and how many requests it made in a day",
    keys("tells of each its name, its beginning, its last use and its day"),
    "the hours make the day, and the callers as well, whenever one looks",
  ],
  [
    "api-never",
    "A key that was never used says so",
    keys("tells of each its name, its beginning, its last use and its day"),
  ],
  [
    "api-details",
    "There are details of each key",
    key("are reached from the list, and tell everything that is known"),
  ],
  [
    "api-admins",
    "API sessions are the administrators' business",
    asRole("agency-member"),
    askedDirectly("agency-member"),
  ],
  [
    "monitor",
    "Administrators look at the team's sessions regularly",
    table("are found by facets and text, in the address, and say how many there are"),
    table("are sorted by the server, and the address says how"),
  ],
  ["leaving", "Whoever leaves the company is signed out", leaves],
  [
    "incident",
    "In an incident the sessions are reviewed",
    table("are found by facets and text, in the address, and say how many there are"),
    log("is filtered by its address, which each choice changes"),
  ],
  [
    "log",
    "What was done can be looked up",
    tells,
    entry("tells all it knows on a page of its own, in local time and in UTC, and leads on"),
  ],
];

const platform: Row[] = [
  [
    "organization",
    "Both tabs can be about the whole organization",
    inOneTable,
    devices("stand in one table, are found by their trust, and lead to their sessions"),
  ],
  ["organization-view", "Administrators see the active sessions with their times", inOneTable],
  [
    "organization-one",
    "They end a single session from its row",
    one("asks first, and shows it as ended where it stands"),
  ],
  [
    "organization-all",
    "Whoever holds the permission ends all sessions",
    reports,
    askedDirectly("platform-security-admin"),
  ],
  [
    "organization-all-permission",
    "Without that permission it is not possible, and the page says why",
    may("lets sign out one and some, but not everyone, who has no permission for that"),
    under("a wide act")("does nothing if its permission is gone when it is run: everyone"),
  ],
  [
    "organization-trust",
    "The trust of a device that one doesn't recognise can be revoked, also somebody else's",
    devices("lose their trust one by one, and show it where they stand"),
    devices("lose it together: some, or all that match"),
  ],
  [
    "organization-trust-permission",
    "Revoking trust needs its own permission",
    roles("somebody who may see all of it, without pf.devices.revoke_trust"),
  ],
  [
    "organization-asks",
    "What ends something asks first",
    one("asks first, and shows it as ended where it stands"),
    reports,
  ],
  [
    "organization-gate",
    "Each section asks for its permission, on the page and on the server",
    asRole("platform-viewer"),
    asRole("platform-no-access"),
    asRole("platform-security-admin"),
    askedDirectly("platform-viewer"),
    askedDirectly("platform-no-access"),
  ],
  [
    "organization-alone",
    "Nothing of another organization is there",
    ...["clinic-owner", "agency-admin", "platform-security-admin"].map((as) =>
      under("another organization")(`is as if it were not there: ${as}`),
    ),
  ],
  [
    "organization-governed",
    "What is shown is governed by what the organization lets one see",
    ...["platform-security-admin", "platform-viewer", "platform-no-access"].map(askedDirectly),
    "no entry holds a password or a credential",
  ],
  ["organization-forced-anew", "Whose session was ended has to sign in again there", toldWhy],
];

/** What the products promise those who answer for others. */
export const organization: Promised[] = [
  ...promises("000", clinic),
  ...promises("003", agency),
  ...promises("004", platform),
];
