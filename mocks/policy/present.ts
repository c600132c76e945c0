import type { Policy, PolicyValues, TimeoutChoice, TimeoutRange } from "#mocks/contract.ts";
import type { PolicyRow, TimeoutRow } from "#mocks/rows.ts";
import { timestamp } from "#mocks/timestamp.ts";

type TimeoutRule = Policy["idleTimeout"];

/** The organization's rules as the contract has them. */
export function presentPolicy(policy: PolicyRow): Policy {
  const { rememberMe, operatingCountries, lastChange } = policy;
  return {
    version: String(policy.version),
    idleTimeout: presentTimeout(policy.idleTimeout),
    absoluteTimeout: policy.absoluteTimeout,
    rememberMe: rememberMe && { allowed: rememberMe.allowed, timeout: presentTimeout(rememberMe.timeout) },
    operatingCountries: operatingCountries && [...operatingCountries],
    lastChange: lastChange && { ...lastChange, at: timestamp(lastChange.at) },
  };
}

function presentTimeout({ value, reason, allowed }: TimeoutRow): TimeoutRule {
  return { value, reason, allowed: copyOf(allowed) };
}

function copyOf(allowed: TimeoutRow["allowed"]): TimeoutRange | TimeoutChoice {
  return allowed.kind === "choice" ? { ...allowed, options: [...allowed.options] } : { ...allowed };
}

/** What of the rules can be changed: for what was and what is. */
export function policyValues({ idleTimeout, rememberMe, operatingCountries }: PolicyRow): PolicyValues {
  return {
    idleTimeout: idleTimeout.value,
    rememberMe: rememberMe && { allowed: rememberMe.allowed, timeout: rememberMe.timeout.value },
    operatingCountries: operatingCountries && [...operatingCountries],
  };
}
