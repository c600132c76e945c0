import type { Signal } from "#mocks/contract.ts";
import { stateOf } from "#mocks/lifecycle.ts";
import type { PolicyRow, SessionRow } from "#mocks/rows.ts";

import type { Account } from "./account.ts";
import { confirmed } from "./confirmed.ts";
import { countryNotOperated } from "./country-not-operated.ts";
import { familiarDevice } from "./familiar-device.ts";
import { impossibleTravel } from "./impossible-travel.ts";
import { inactiveSession } from "./inactive-session.ts";
import { newCountry } from "./new-country.ts";
import { noSecondFactor } from "./no-second-factor.ts";
import { oldSession } from "./old-session.ts";
import { other } from "./other.ts";
import { passkey } from "./passkey.ts";
import { sameNetwork } from "./same-network.ts";
import { unfamiliarAddress } from "./unfamiliar-address.ts";
import { unknownDevice } from "./unknown-device.ts";
import { unknownPlace } from "./unknown-place.ts";
import type { Sign } from "./view.ts";

// In the order of the contract's table, which is also that of their levels: the gravest first.
const signs: readonly Sign[] = [
  newCountry,
  countryNotOperated,
  impossibleTravel,
  unknownDevice,
  unknownPlace,
  oldSession,
  inactiveSession,
  unfamiliarAddress,
  noSecondFactor,
  other,
  familiarDevice,
  sameNetwork,
  passkey,
  confirmed,
];

/** What speaks for and against a session at the moment `now`; of one that has ended, what did then. */
export function signalsOf(
  session: SessionRow,
  {
    account,
    policy,
    now,
    current,
  }: { account: Account; policy: PolicyRow; now: number; current: SessionRow | null },
): Signal[] {
  const state = stateOf(session, policy, now);
  const ended = state.status === "ended";
  const view = { session, account, policy, now: ended ? state.at : now, ended, current };
  const found: Signal[] = [];
  for (const sign of signs) {
    const signal = sign(view);
    if (signal) found.push(signal);
  }
  return found;
}

/** Whether a session that is `active` deserves a look, by the contract's rule for `attentionCount`. */
export function deservesLook(verdict: SessionRow["verdict"], signals: readonly Signal[]): boolean {
  if (verdict) return verdict.value === "not_me";
  return signals.some(({ level }) => level === "high" || level === "medium");
}
