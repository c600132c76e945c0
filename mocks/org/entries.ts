import type { Client, SecondFactor, SessionStatus, SignInMethod } from "#mocks/contract.ts";
import { expiryOf, KEPT_MS, lastActiveOf, type SessionState, stateOf } from "#mocks/lifecycle.ts";
import { isKept } from "#mocks/order.ts";
import { trustOf } from "#mocks/own-devices.ts";
import type { DeviceRow, PolicyRow, SessionRow, UserRow } from "#mocks/rows.ts";
import { lastSightOf } from "#mocks/seen.ts";
import type { Account } from "#mocks/signals/account.ts";
import { signalsOf } from "#mocks/signals/signals.ts";

import type { Numbers } from "./numbers.ts";
import type { Entry } from "./orders.ts";
import { maskOfSignals } from "./signal-mask.ts";
import type { Worded } from "./texts.ts";

export const statuses = ["active", "ending", "ended"] as const satisfies readonly SessionStatus[];
export const clientKinds = [
  "browser",
  "mobile_app",
  "desktop_app",
  "command_line",
  "unknown",
] as const satisfies readonly Client["kind"][];
export const methods = [
  "password",
  "passkey",
  "sso",
  "email_link",
  "unknown",
] as const satisfies readonly SignInMethod[];
export const factors = [
  "none",
  "authenticator_app",
  "security_key",
  "text_message",
  "trusted_device",
  "unknown",
] as const satisfies readonly SecondFactor[];

/** What filters, facets and orders ask of a session; enumerated values by their place in the lists above. */
export interface SessionEntry extends Entry, Worded {
  readonly row: SessionRow;
  readonly user: UserRow;
  /** Of the member, among `Numbers`. */
  readonly person: number;
  /** Of a member who opted out. */
  readonly private: boolean;
  readonly status: number;
  readonly client: number;
  readonly method: number;
  readonly factor: number;
  readonly country: number;
  /** Public ones alone. */
  readonly address: string | null;
  readonly created: number;
  readonly lastActive: number | null;
  /** Without what depends on who asks. */
  readonly signals: number;
}

export interface DeviceEntry extends Entry, Worded {
  readonly row: DeviceRow;
  readonly user: UserRow;
  readonly person: number;
  readonly private: boolean;
  readonly trusted: boolean;
  readonly client: number;
  readonly country: number;
  readonly lastSeen: number;
  /** How many of its sessions are `active` or `ending`. */
  readonly sessions: number;
}

export interface MemberEntry extends Entry, Worded {
  readonly user: UserRow;
  readonly private: boolean;
  readonly active: number;
  readonly lastActive: number | null;
}

/** What holds for all rows of one user at one moment. */
export interface Owner {
  readonly user: UserRow;
  /** Their number among `Numbers.people`, and that of the text that tells who it is. */
  readonly person: number;
  readonly who: number;
  readonly account: Account;
  readonly policy: PolicyRow;
  readonly now: number;
  readonly numbers: Numbers;
}

/** A session's entry, and when time alone will make it another one; `null`: it is no longer kept. */
export function sessionEntry(row: SessionRow, owner: Owner): { entry: SessionEntry; until: number } | null {
  const { user, person, who, account, policy, now, numbers } = owner;
  const state = stateOf(row, policy, now);
  if (!isKept(state, now)) return null;
  const at = state.status === "ended" ? state.at : now;
  const entry = {
    id: row.id,
    number: -1,
    gone: false,
    who,
    what: numbers.texts.of(row.client.name, row.client.os),
    where: numbers.texts.of(row.ip.address, row.location?.city ?? null, row.isp),
    row,
    user,
    person,
    private: user.visibility === "opted_out",
    status: statuses.indexOf(state.status),
    client: clientKinds.indexOf(row.client.kind),
    method: methods.indexOf(row.signInMethod),
    factor: factors.indexOf(row.secondFactor),
    country: numbers.countries.of(row.location?.countryCode ?? "unknown"),
    address: row.ip.scope === "public" ? row.ip.address : null,
    created: row.createdAt,
    lastActive: lastActiveOf(row, at),
    signals: maskOfSignals(signalsOf(row, { account, policy, now, current: null })),
  };
  return { entry, until: changesAt(row, state, owner) };
}

const DAY_MS = 24 * 3_600_000;

function changesAt(row: SessionRow, state: SessionState, { account, policy, now }: Owner): number {
  if (state.status === "ended") return state.at + KEPT_MS + 1;
  const lastActive = lastActiveOf(row, now) ?? Infinity;
  const since = row.deviceId === null ? null : account.deviceSince(row.deviceId);
  const next = (moment: number, before: number) => (moment > now && moment < before ? moment : before);
  // The ages at which signals come and go, then what else ends.
  let at = next(row.createdAt + 30 * DAY_MS, next(row.createdAt + 90 * DAY_MS, Infinity));
  at = next(lastActive + 30 * DAY_MS, next((since ?? Infinity) + 30 * DAY_MS, at));
  at = next(row.termination?.at ?? Infinity, at);
  at = next(row.termination?.effectiveAt ?? Infinity, next(expiryOf(row, policy, now), at));
  return row.pulse === undefined ? at : next(lastActive + row.pulse * 1000, at);
}

/** A device's entry, and when time alone will make it another one. */
export function deviceEntry(
  row: DeviceRow,
  sessions: readonly SessionEntry[],
  { user, person, who, now, numbers }: Owner,
): { entry: DeviceEntry; until: number } {
  const open = sessions.filter(({ status }) => status !== statuses.indexOf("ended"));
  const busy = open.filter((one) => one.row.pulse !== undefined);
  const seen = lastSightOf(
    row,
    busy.flatMap(({ lastActive }) => lastActive ?? []),
  );
  const trusted = trustOf(row, now) !== null;
  const entry = {
    id: row.id,
    number: -1,
    gone: false,
    who,
    what: numbers.texts.of(
      row.name,
      row.lastSeen.client.name,
      row.lastSeen.client.os,
      row.lastSeen.client.model,
    ),
    where: numbers.texts.of(row.lastSeen.ip.address, row.lastSeen.location?.city ?? null),
    row,
    user,
    person,
    private: user.visibility === "opted_out",
    trusted,
    client: clientKinds.indexOf(seen.client.kind),
    country: numbers.countries.of(seen.location?.countryCode ?? "unknown"),
    lastSeen: seen.at,
    sessions: open.length,
  };
  return { entry, until: trusted ? (row.trust?.until ?? Infinity) : Infinity };
}

export function memberEntry({ user, who, numbers }: Owner, sessions: readonly SessionEntry[]): MemberEntry {
  let active = 0;
  let lastActive: number | null = null;
  for (const one of sessions) {
    if (one.status === statuses.indexOf("active")) active += 1;
    if (one.lastActive !== null && one.lastActive > (lastActive ?? -Infinity)) lastActive = one.lastActive;
  }
  const role = numbers.texts.of(user.role);
  return {
    id: user.id,
    number: -1,
    gone: false,
    who,
    what: role,
    where: role,
    user,
    private: user.visibility === "opted_out",
    active,
    lastActive,
  };
}
