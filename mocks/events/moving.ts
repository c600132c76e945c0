import type { Db } from "#mocks/db.ts";
import { createRandom, hash, idFor } from "#mocks/ids.ts";
import { policyOf, stateOf } from "#mocks/lifecycle.ts";
import type { SessionRow } from "#mocks/rows.ts";
import { epochOf } from "#mocks/seeds/epoch.ts";
import { isPersona } from "#mocks/seeds/personas.ts";
import { sightingOf } from "#mocks/seen.ts";

/** Whose sessions move in one organization: the seeded ones, by their ids. */
interface Pool {
  readonly organizationId: string;
  readonly ids: readonly string[];
}

const pools = new WeakMap<Db, readonly Pool[]>();

const ORGANIZATIONS = ["org_agency", "org_platform"];
const STEP_MS = 1000;
const ACTIVE_EACH = 3;
// In steps: every so many-th somebody signs in, and a session ends.
const IN = 2;
const OUT = 3;
// Of those who came, so many are signed in at most, and so many are remembered.
const MOST_OPEN = 200;
const MOST = 400;
// Whoever is picked may have ended by then: one of the next does as well.
const TRIES = 20;
const LAST = "moved until step";

/** From now on rows of these seeds change by the clock alone; personas' own are left alone. */
export function letMove(db: Db): void {
  const ids = new Map(ORGANIZATIONS.map((id): [string, string[]] => [id, []]));
  for (const { id, persona, organizationId } of db.users.values())
    if (!isPersona(persona)) for (const row of db.sessionsOf(id)) ids.get(organizationId)?.push(row.id);
  pools.set(
    db,
    [...ids].map(([organizationId, own]) => ({ organizationId, ids: own })),
  );
}

/** When something moves next; `Infinity`: nothing does. */
export function nextStir(db: Db): number {
  return pools.has(db) ? epochOf(db) + (lastStep(db) + 1) * STEP_MS : Infinity;
}

/**
 * Brings rows to the moment `now`, second by second, so that it makes no difference who asked in between. These are
 * no recorded changes: every tab comes to the same by itself, as often as it begins anew.
 */
export function stirIfDue(db: Db, now: number): void {
  const begun = epochOf(db);
  const due = Math.floor((now - begun) / STEP_MS);
  const own = pools.get(db) ?? [];
  if (own.length === 0 || due <= lastStep(db)) return;
  for (let step = lastStep(db) + 1; step <= due; step++)
    for (const pool of own) stir(db, pool, step, begun + step * STEP_MS);
  db.load("values", { id: LAST, value: due });
}

function lastStep(db: Db): number {
  return db.values.get(LAST)?.value ?? 0;
}

function stir(db: Db, pool: Pool, step: number, at: number): void {
  const random = createRandom(hash(`${pool.organizationId} ${step}`) % 2 ** 32);
  const some = (): SessionRow | null => {
    const from = Math.floor(random() * pool.ids.length);
    for (let next = from; next < from + TRIES; next++) {
      const row = openAt(db, pool.ids[next % pool.ids.length], at);
      if (row) return row;
    }
    return null;
  };
  for (let count = 0; count < ACTIVE_EACH; count++) beActive(db, some(), at);
  if (step % IN === 0) {
    const number = step / IN;
    signIn(db, some(), newcomer(pool, number), at);
    leave(db, openAt(db, newcomer(pool, number - MOST_OPEN), at), at);
    const forgotten = newcomer(pool, number - MOST);
    if (db.sessions.has(forgotten)) db.apply([{ table: "sessions", id: forgotten, row: null }]);
  }
  if (step % OUT === 0) leave(db, openAt(db, newcomer(pool, step / OUT), at), at);
}

function newcomer({ organizationId }: Pool, number: number): string {
  return idFor("ses", `newcomer ${number} of ${organizationId}`);
}

function openAt(db: Db, id: string | undefined, at: number): SessionRow | null {
  const row = id === undefined ? undefined : db.sessions.get(id);
  return row && stateOf(row, policyOf(db, row), at).status === "active" ? row : null;
}

function beActive(db: Db, row: SessionRow | null, at: number): void {
  if (!row) return;
  db.load("sessions", { ...row, lastActiveAt: Math.max(row.lastActiveAt ?? at, at) });
  see(db, row, at);
}

function see(db: Db, row: SessionRow, at: number): void {
  const device = row.deviceId === null ? undefined : db.devices.get(row.deviceId);
  if (device && device.lastSeen.at < at) db.load("devices", { ...device, lastSeen: sightingOf(row, at) });
}

/** Whoever is signed in already signs in again, on the same device. */
function signIn(db: Db, like: SessionRow | null, id: string, at: number): void {
  if (!like || db.sessions.has(id)) return;
  const row = { ...like, id, createdAt: at, lastActiveAt: at, termination: null, verdict: null, history: [] };
  db.load("sessions", row);
  see(db, row, at);
}

function leave(db: Db, row: SessionRow | null, at: number): void {
  if (!row) return;
  const actor = db.users.get(row.userId)?.name ?? null;
  const termination = { at, effectiveAt: at, effectiveBy: at, cause: "signed_out" as const, actor };
  db.load("sessions", { ...row, termination });
}
