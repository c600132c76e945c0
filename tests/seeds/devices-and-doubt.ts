import { promises, under, type Promised, type Row } from "./promised.ts";

// Where the tests are.
const devices = under("the list of devices");
const deviceDetails = under("the details of a device");
const naming = under("naming a device");
const trusting = under("trusting this device");
const revoking = under("revoking a device's trust");
const removing = under("removing a device");
const tabs = under("the way from sessions to devices");
const details = under("a session's details over the list");
const suspicious = under("the details of a suspicious session");
const history = under("what was done in a session, and what has changed");
const mark = under("the mark of a session that deserves a look");
const summary = under("the summary above the sessions");
const levels = under("the level of a signal and what to do, as seed 003 has them");
const verdict = under("“This was me” in a marked row");
const path = under("the path from a session that is not one's own to a safe account");
const step = under("a step");
const change = under("a change");
const second = under("second factors");
const activity = under("recent activity");
const guidance = under("guidance");
const live = under("a sign-in while I look at the list");
const pictures = under("the pictures below the sessions");

const openDetails = details("open by a click, with all that is known, at an address of their own");
const saysWhy = suspicious(
  "say what speaks against it, how grave it is and what to do, and what speaks for it",
);
const fourSteps = suspicious("name the four steps, and lead to each");
const toReceipt = path(
  "goes from the first step to the receipt, which is the same after signing in again and in any browser",
);
const endsAll = change("ends all sessions, and says so on the way out");
const whenToLook = guidance("says when to look at one's sessions, the most urgent first, and leads there");
const habits = guidance("names good habits, and what to avoid");
const keyboardAlone = "by the keyboard alone, from a session that one does not recognise to a receipt";

// The two clinic pages say the same.
const clinic: Row[] = [
  [
    "elsewhere",
    "A session from a country in which the organization does not operate stands out",
    "country_not_operated: elsewhere",
    "seeds > the clinic's owner has one, from a country in which the clinic doesn't operate",
    mark("says why in words: where nobody works"),
  ],
  [
    "unknown-device",
    "A session from a device that one doesn't recognise asks to be looked at",
    "unknown_device: its first session",
    mark("says why in words: of an unknown device"),
  ],
  [
    "at-once",
    "What is suspicious is dealt with at once, from the row",
    path("opens where a row says “Not me”"),
  ],
  [
    "password-last",
    "Changing the password ends every session, where one won't end",
    endsAll,
    step("says that a session past its time is still active, and offers to try again"),
  ],
];

const agency: Row[] = [
  [
    "information",
    "The details name the browser or app with its version, the system with its version, and the model",
    openDetails,
    details("name the model of a phone, and that it is remembered"),
  ],
  [
    "details-place",
    "The details name city, country and provider, as far as the address tells",
    openDetails,
    history("never puts a private address in a city, then or now"),
  ],
  ["dates", "The details say when it began, when it was last active, and its id", openDetails],
  [
    "activity",
    "The details count the sign-ins and actions, and name the page that was opened last",
    history("is told with its numbers"),
    history("shows only what has a value"),
    "details > count what the person does, and nothing that the panel does",
  ],
  ["unknown", "What is not known is called unknown", details("call unknown what is unknown")],
  [
    "unknown-location",
    "An unknown location is of high concern: sign out at once",
    levels('{"code":"unknown_place","level":"high"}'),
    levels('{"code":"new_country","level":"high","countryCode":"GB"}'),
    "unknown_place: a public address",
    "new_country: the first from there",
    mark("says why in words: somewhere"),
  ],
  [
    "unknown-device",
    "An unknown device is of high concern: sign out and change the password",
    levels('{"code":"unknown_device","level":"high"}'),
    saysWhy,
  ],
  [
    "very-old",
    "A very old session is of medium concern: sign it out for hygiene",
    levels('{"code":"old_session","level":"medium","days":94}'),
    "old_session: 90 days",
    mark("says why in words: old"),
  ],
  [
    "unknown-address",
    "A public address that one doesn't recognise is of medium concern: look into it",
    levels('{"code":"unfamiliar_address","level":"medium"}'),
    "unfamiliar_address: never seen",
    mark("says why in words: new address"),
  ],
  [
    "watch",
    "Suspicious sessions are shown as such, the grave ones first",
    summary("leads to the first that deserves a look, then to the next, then to the first again"),
    mark("tells grave from less grave by its shape as well"),
    "seeds > the first persona has two sessions to review, one of them from the first time in London",
  ],
  ["suspicious-out", "First the suspicious session is signed out", toReceipt, fourSteps],
  [
    "suspicious-all",
    "All sessions can be signed out from there",
    path("signs out all others where the person would rather be sure"),
    fourSteps,
  ],
  [
    "suspicious-password",
    "Then the password is changed, right away",
    toReceipt,
    keyboardAlone,
    fourSteps,
    endsAll,
  ],
  [
    "suspicious-2fa",
    "A second factor is set up, if there is none yet",
    step("tells where a second factor can be had"),
    second("are named"),
    second("that are missing are called missing"),
    second("are set up where the host says"),
  ],
  [
    "suspicious-activity",
    "Recent activity is reviewed",
    toReceipt,
    activity("shows the newest first, and earlier ones on request"),
    activity("tells the unknown sign-in from London"),
  ],
  [
    "suspicious-changes",
    "Changes to the account are checked",
    "changes to the account > are marked by a word: password_changed",
    "changes to the account > are marked by a word: second_factor_removed",
    "changes to the account > are marked by a word: email_changed",
  ],
  [
    "my-own",
    "Whoever recognises a session says so, and is not asked again",
    verdict("is remembered by the server, takes the mark away, and says so politely"),
    "this was me > is remembered, and another browser sees it, by an event too",
    "this was me > holds for what follows from the same device in the same country, not in another",
  ],
  ["when", "It is said when sessions want a look: at once, after, regularly, if one likes", whenToLook],
  ["habits-shared", "Sign out from shared computers, don't stay signed in on public ones", habits],
  ["habits-monthly", "Look through the sessions once a month", habits, whenToLook],
  ["habits-2fa", "Use a second factor on all sessions", habits, "no_second_factor: a password alone"],
  ["habits-old", "Sign out old sessions", habits, saysWhy],
  [
    "habits-unknown",
    "Don't pass over a session that one doesn't know",
    habits,
    live("asks by itself whether it was me, moves no row, and is said once"),
  ],
  [
    "where",
    "One sees where one is signed in",
    pictures("show where the sessions are, in words as well, and lead to their rows"),
  ],
];

const platform: Row[] = [
  [
    "tabs",
    "Sessions and devices are two tabs of one page",
    tabs("at /settings/sessions says where one is, under the same heading"),
    tabs("at /settings/devices says where one is, under the same heading"),
    tabs("leads there and back, and the heading has the focus"),
  ],
  [
    "devices",
    "The devices that the account recognises are listed",
    devices("shows this device first, marked, and the others by when they were last seen"),
    devices("says what, where and when of a device, and since when and until when it is trusted"),
    deviceDetails("lead to each of its sessions, and are open where the address says so"),
  ],
  [
    "recognised",
    "A trusted device is one that the person has marked",
    trusting("is offered on this device alone, and turns into taking it back"),
    "signing in > asks to trust the device only where that is ticked, and keeps the tick through a refusal",
    naming("is done in its place with the keyboard, said, and leaves the focus where it was"),
  ],
  [
    "meaning",
    "A trusted device may be spared the second factor, and no more is claimed of it",
    devices("says once what trust means, and that it protects no session"),
  ],
  [
    "revoke",
    "The trust of a device that one doesn't recognise can be revoked, after a confirmation",
    revoking("says what happens next, and takes the trust alone"),
    revoking("is given up by Cancel, and the focus is back"),
    removing("says that its trust goes with it, and needs the permission for that"),
  ],
  [
    "revoke-permission",
    "Revoking trust needs a permission of its own, on the page and on the server",
    revoking("is disabled without the permission, and says which is missing and who can give it"),
    revoking("survives the server's refusal, and offers it no longer"),
  ],
  [
    "devices-gate",
    "Devices need the permission to view sessions",
    devices("names what is missing where the panel may not be used"),
  ],
];

/** What the products promise about devices, and about sessions that may be somebody else's. */
export const devicesAndDoubt: Promised[] = [
  ...promises("000", clinic),
  ...promises("001", clinic),
  ...promises("003", agency),
  ...promises("004", platform),
];
