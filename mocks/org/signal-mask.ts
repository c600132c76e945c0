import type { Signal, SignalCode } from "#mocks/contract.ts";

// An object, so that its type holds it complete; each has a bit.
const bits: Record<SignalCode, number> = {
  new_country: 1 << 0,
  country_not_operated: 1 << 1,
  impossible_travel: 1 << 2,
  unknown_device: 1 << 3,
  unknown_place: 1 << 4,
  old_session: 1 << 5,
  inactive_session: 1 << 6,
  unfamiliar_address: 1 << 7,
  no_second_factor: 1 << 8,
  familiar_device: 1 << 9,
  same_network: 1 << 10,
  passkey: 1 << 11,
  confirmed: 1 << 12,
  other: 1 << 13,
};

export const signalCodes = Object.keys(bits) as SignalCode[];

/** Several codes in one number, so that tens of thousands of sessions are compared quickly. */
export function maskOf(codes: Iterable<SignalCode>): number {
  let mask = 0;
  for (const code of codes) mask |= bits[code];
  return mask;
}

export function maskOfSignals(signals: readonly Signal[]): number {
  let mask = 0;
  for (const { code } of signals) mask |= bits[code];
  return mask;
}

export const EVERY_SIGNAL = maskOf(signalCodes);
export const SAME_NETWORK = bits.same_network;

export function codesIn(mask: number): SignalCode[] {
  return signalCodes.filter((code) => (mask & bits[code]) !== 0);
}
