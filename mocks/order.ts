import { KEPT_MS, lastActiveOf, type SessionState, stateOf } from "./lifecycle.ts";
import type { PolicyRow, SessionRow } from "./rows.ts";

export interface Listed {
  readonly row: SessionRow;
  readonly state: SessionState;
}

/** Whether a session is still kept: an ended one is for 30 days. */
export function isKept(state: SessionState, now: number): boolean {
  return state.status !== "ended" || now - state.at <= KEPT_MS;
}

/**
 * One user's sessions in the order of the contract: the current one; then device by device, the one with the most
 * recent activity first; then those that have ended, the most recently ended first.
 */
export function inOrder(
  rows: readonly SessionRow[],
  { policy, currentId, now }: { policy: PolicyRow; currentId: string; now: number },
): Listed[] {
  const listed = rows
    .map((row) => ({ row, state: stateOf(row, policy, now) }))
    .filter(({ state }) => isKept(state, now));
  const lastActive = ({ row }: Listed) => lastActiveOf(row, now) ?? -Infinity;
  const byActivity = (a: Listed, b: Listed) => lastActive(b) - lastActive(a) || compare(a.row.id, b.row.id);

  const current = listed.filter(({ row, state }) => row.id === currentId && state.status !== "ended");
  const others = listed.filter(({ row, state }) => row.id !== currentId && state.status !== "ended");
  const ended = listed.filter(({ state }) => state.status === "ended");

  // A map keeps the order in which its keys came: here that of each device's most recent session.
  const groups = new Map<string, Listed[]>();
  for (const one of others.toSorted(byActivity)) {
    const group = one.row.deviceId ?? `alone ${one.row.id}`;
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  return [...current, ...[...groups.values()].flat(), ...ended.toSorted(byEnd)];
}

function byEnd(a: Listed, b: Listed): number {
  return endOf(b) - endOf(a) || compare(a.row.id, b.row.id);
}

function endOf({ state }: Listed): number {
  return state.status === "ended" ? state.at : 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
