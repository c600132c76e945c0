import type { Signal } from "#mocks/contract.ts";
import type { Db } from "#mocks/db.ts";
import { nextChangeOf, policyOf, type SessionState, stateOf } from "#mocks/lifecycle.ts";
import type { DeviceRow, SessionRow } from "#mocks/rows.ts";
import { readAccount } from "#mocks/signals/account.ts";
import { signalsOf } from "#mocks/signals/signals.ts";

/** What the contract's table of events names, without its `id`. */
export type Change =
  | { readonly event: "session_created" | "session_changed" | "session_ended"; readonly sessionId: string }
  | { readonly event: "device_changed"; readonly deviceId: string }
  | { readonly event: "policy_changed" | "resync" };

/** All that events tell of one user, as it was at one moment. */
export interface Seen {
  readonly sessions: ReadonlyMap<string, { readonly status: SessionState["status"]; readonly mark: string }>;
  readonly devices: ReadonlyMap<string, string>;
  /** The version of the organization's policy. */
  readonly policy: number;
  /** When something changes by time alone, in milliseconds; `Infinity`: nothing does. */
  readonly next: number;
}

// More than this is told by `resync`: a client would read everything anyway.
const MOST = 100;

/** What there is to see of a user at the moment `now`. */
export function look(db: Db, userId: string, now: number): Seen {
  const account = readAccount(db, userId, now);
  const rows = db.sessionsOf(userId);
  const states = rows.map((row) => ({ row, state: stateOf(row, policyOf(db, row), now) }));
  const devices = db.devicesOf(userId);
  const trusts = devices.map(({ trust }) => trustEnd(trust)).filter((at) => at > now);
  const endings = states
    .filter(({ state }) => state.status !== "ended")
    .map(({ row }) => nextChangeOf(row, policyOf(db, row), now));
  return {
    sessions: new Map(
      states.map(({ row, state }) => {
        const signals = signalsOf(row, { account, policy: policyOf(db, row), now, current: null });
        return [row.id, { status: state.status, mark: markOfSession(row, state, signals) }];
      }),
    ),
    policy: db.organizations.get(db.users.get(userId)?.organizationId ?? "")?.policy.version ?? 0,
    devices: new Map(devices.map((row) => [row.id, markOfDevice(row, now)])),
    next: Math.min(Infinity, ...endings, ...trusts),
  };
}

/** What changed between two moments. */
export function changesBetween(before: Seen, after: Seen): Change[] {
  const changes: Change[] = [];
  for (const [sessionId, { status, mark }] of after.sessions) {
    const known = before.sessions.get(sessionId);
    if (!known) changes.push({ event: "session_created", sessionId });
    if (status === "ended" && known?.status !== "ended") changes.push({ event: "session_ended", sessionId });
    else if (known && known.mark !== mark) changes.push({ event: "session_changed", sessionId });
  }
  for (const [sessionId, { status }] of before.sessions)
    if (status !== "ended" && !after.sessions.has(sessionId))
      changes.push({ event: "session_ended", sessionId });
  for (const deviceId of new Set([...before.devices.keys(), ...after.devices.keys()]))
    if (before.devices.get(deviceId) !== after.devices.get(deviceId))
      changes.push({ event: "device_changed", deviceId });
  if (before.policy !== after.policy) changes.push({ event: "policy_changed" });
  return changes.length > MOST ? [{ event: "resync" }] : changes;
}

// Plain activity is no event, so `lastActiveAt` is not in it.
function markOfSession(row: SessionRow, state: SessionState, signals: readonly Signal[]): string {
  const { client, ip, location, isp, deviceId, verdict } = row;
  const until = state.status === "ending" ? state.effectiveBy : null;
  const reasons = signals.map(({ code, level }) => `${code} ${level}`);
  return JSON.stringify([state.status, until, verdict, reasons, client, ip, location, isp, deviceId]);
}

function markOfDevice({ name, trust }: DeviceRow, now: number): string {
  return JSON.stringify([name, trust, trustEnd(trust) <= now]);
}

function trustEnd(trust: DeviceRow["trust"]): number {
  return trust?.until ?? Infinity;
}
