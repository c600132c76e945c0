import type { Db } from "#mocks/db.ts";
import type { PolicyRow } from "#mocks/rows.ts";

import { days, hours } from "./build.ts";
import { type OrganizationName, organizations } from "./organizations.ts";

/** Where the policy allows it, or somebody saw to that it does, nothing ends by itself. */
export function policyNever(db: Db): void {
  const reason = "The screens on the wall show reports all day, and nobody sits at them.";
  for (const name of ["agency", "platform"] as const)
    changeRules(db, name, ({ idleTimeout }) => ({
      idleTimeout: { ...idleTimeout, value: null, reason, allowed: withNever(idleTimeout.allowed) },
    }));
}

function withNever(allowed: PolicyRow["idleTimeout"]["allowed"]): PolicyRow["idleTimeout"]["allowed"] {
  if (allowed.kind === "range" || allowed.options.includes(null)) return allowed;
  return { ...allowed, options: [...allowed.options, null] };
}

/** No value is one of those that are allowed: between the steps, beyond the bounds, none of the choices, never. */
export function policyOdd(db: Db): void {
  const odd: Record<OrganizationName, { idle: number | null; remembered: number | null }> = {
    clinic: { idle: hours(6), remembered: 0 },
    portal: { idle: null, remembered: days(14) + hours(7) },
    agency: { idle: days(10), remembered: days(400) },
    platform: { idle: days(45) + 90, remembered: days(60) },
  };
  for (const [name, { idle, remembered }] of Object.entries(odd))
    changeRules(db, name as OrganizationName, ({ idleTimeout, rememberMe }) => ({
      idleTimeout: { ...idleTimeout, value: idle },
      rememberMe: rememberMe && {
        ...rememberMe,
        timeout: { ...rememberMe.timeout, value: remembered, reason: null },
      },
    }));
}

function changeRules(
  db: Db,
  name: OrganizationName,
  change: (policy: PolicyRow) => Partial<PolicyRow>,
): void {
  const organization = db.organizations.get(organizations[name].id);
  if (!organization) return;
  const { policy } = organization;
  db.put("organizations", { ...organization, policy: { ...policy, ...change(policy) } });
}
