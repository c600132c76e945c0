import { useState } from "react";

import { useMe } from "#src/api/me.ts";
import type { TerminationRequest } from "#src/api/termination-schemas.ts";

/** Of signing out everyone: whether it includes oneself, and what is asked for with that. */
export function useOwnChoice(asked: TerminationRequest) {
  const { policy } = useMe();
  const request = reachesEveryone(asked) ? ({ target: "everyone", includeOwn: false } as const) : asked;
  const everyone = request.target === "everyone";
  const [includeOwn, choose] = useState(everyone && request.includeOwn && policy.terminateCurrent);
  return {
    request: everyone ? { ...request, includeOwn } : request,
    includeOwn,
    choose,
  };
}

/** Nothing narrows it: so it needs no less of who asks for it than signing out everyone by that name. */
function reachesEveryone(request: TerminationRequest): boolean {
  if (request.target !== "matching_sessions") return false;
  const { status = [], ...others } = request.filter;
  const narrows = Object.values(others).some((value) => !Array.isArray(value) || value.length > 0);
  // Those that are active are all that there is to end; of the others nothing is made everyone.
  return !narrows && (status.length === 0 || status.includes("active"));
}

export type OwnChoice = ReturnType<typeof useOwnChoice>;
