import type { Caller } from "./authorize.ts";
import type { Backend } from "./backend.ts";
import type { RelatedSession, Relation } from "./contract.ts";
import { inOrder } from "./order.ts";
import { presentSession } from "./present.ts";
import type { SessionRow } from "./rows.ts";
import { accountOf } from "./signals/caller-account.ts";

const MOST = 50;
const HOUR_MS = 3_600_000;

/** The same user's other sessions that have something in common with one, those with the most reasons first. */
export function relatedTo(backend: Backend, caller: Caller, session: SessionRow): RelatedSession[] {
  const { policy } = caller;
  const { usualCountry } = accountOf(backend, session.userId);
  const rows = backend.db.sessionsOf(session.userId);
  // Sorting is stable: sessions with as many reasons keep the order of the list.
  return inOrder(rows, { policy, currentId: caller.session.id, now: backend.now() })
    .filter(({ row, state }) => state.status !== "ended" && row.id !== session.id)
    .filter(({ row }) => row.id !== caller.session.id)
    .map(({ row }) => ({ row, reasons: reasonsFor(session, row, usualCountry) }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => b.reasons.length - a.reasons.length)
    .slice(0, MOST)
    .map(({ row, reasons }) => ({ session: presentSession(backend, caller, row), reasons }));
}

/** What two sessions have in common. */
export function reasonsFor(one: SessionRow, other: SessionRow, usualCountry: string | null): Relation[] {
  const country = one.location?.countryCode ?? null;
  const reasons: Record<Exclude<Relation, "unknown">, boolean> = {
    same_address: one.ip.scope === "public" && one.ip.address !== null && isSame(one.ip, other.ip),
    same_device: one.deviceId !== null && one.deviceId === other.deviceId,
    same_country: country !== null && country !== usualCountry && country === other.location?.countryCode,
    same_hour: Math.abs(one.createdAt - other.createdAt) <= HOUR_MS,
  };
  return (Object.keys(reasons) as (keyof typeof reasons)[]).filter((reason) => reasons[reason]);
}

function isSame(one: SessionRow["ip"], other: SessionRow["ip"]): boolean {
  return one.scope === other.scope && one.address === other.address;
}
