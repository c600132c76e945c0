import { recordBySession } from "#mocks/audit.ts";
import { type Db, nextNumber } from "#mocks/db.ts";
import { idFor } from "#mocks/ids.ts";
import { policyOf, stateOf } from "#mocks/lifecycle.ts";
import type { TerminationRow } from "#mocks/rows-of-acts.ts";
import type { SessionRow } from "#mocks/rows.ts";

// A value row that says when something happens to what was planned.
const PREFIX = "meanwhile of ";
const DELAY_MS = 2000;
const MOST_NEW = 12;

/** Two seconds after this plan some of its sessions end by themselves, and others come. */
export function planMoves(db: Db, { id, createdAt }: TerminationRow): void {
  db.put("values", { id: `${PREFIX}${id}`, value: createdAt + DELAY_MS });
}

/** When that is next; `Infinity`: never. */
export function nextMove(db: Db): number {
  return Math.min(Infinity, ...moves(db).map(({ value }) => value));
}

/** What was to happen by now happens, as of when it was to. */
export function moveIfDue(db: Db, now: number): void {
  for (const { id, value } of moves(db)) {
    if (value > now) continue;
    db.remove("values", id);
    const row = db.terminations.get(id.slice(PREFIX.length));
    if (row) move(db, row, value);
  }
}

function move(db: Db, { ids, sessionId }: TerminationRow, at: number): void {
  const sessions = ids.flatMap((id) => (id === sessionId ? [] : (db.sessions.get(id) ?? [])));
  const open = sessions.filter((row) => stateOf(row, policyOf(db, row), at).status === "active");
  for (const row of open.filter((_, index) => index % 3 === 1)) leave(db, row, at);
  for (const row of open.slice(0, MOST_NEW)) come(db, row, at);
}

function leave(db: Db, row: SessionRow, at: number): void {
  const actor = db.users.get(row.userId)?.name ?? null;
  const termination = { at, effectiveAt: at, effectiveBy: at, cause: "signed_out" as const, actor };
  db.put("sessions", { ...row, termination });
  recordBySession(db, row, { action: "signOut", cause: "signed_out", at });
}

/** Somebody signs in anew, where they are signed in already. */
function come(
  db: Db,
  { deviceId, pulse: _pulse, sameBrowser: _same, ...like }: SessionRow,
  at: number,
): void {
  const { client, ip, location, isp, userId } = like;
  const row: SessionRow = {
    ...like,
    id: idFor("ses", `session ${nextNumber(db, "sign-ins meanwhile")} meanwhile of ${userId}`),
    deviceId,
    createdAt: at,
    lastActiveAt: at,
    termination: null,
    provenAt: at,
    verdict: null,
    history: [{ at, client, ip, location, isp }],
    activity: { signIns: 1, actions: 0, lastPage: null },
  };
  db.put("sessions", row);
  recordBySession(db, row, { action: "signIn", cause: "signed_in", at });
}

function moves(db: Db) {
  return [...db.values.values()].filter(({ id }) => id.startsWith(PREFIX));
}
