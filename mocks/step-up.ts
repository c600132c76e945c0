import type { Caller } from "./authorize.ts";
import type { Backend } from "./backend.ts";
import { refuse } from "./problems.ts";

/** For so long a proof counts where a scenario asks in an organization that has no rule of its own. */
const USUAL_SECONDS = 600;

/**
 * Refuses with 401 where the person is to prove anew who they are. `delicate`: what would help a thief most, and is
 * asked for wherever the policy knows a step-up; everything else only where the scenario is strict.
 */
export function requireStepUp(
  { scenario, now }: Backend,
  { session, policy }: Caller,
  { delicate = false }: { delicate?: boolean } = {},
): void {
  const strict = scenario.strictStepUp === true;
  const within = policy.stepUpWithin ?? (strict ? USUAL_SECONDS : null);
  if (within === null || !(delicate || strict)) return;
  if (session.provenAt === null || session.provenAt + within * 1000 <= now()) refuse("step-up-required", {});
}
