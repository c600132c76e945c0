import { useState } from "react";

import { useMe } from "#src/api/me.ts";
import type { TerminationRequest } from "#src/api/termination-schemas.ts";

/** Of signing out everyone: whether it includes oneself, and what is asked for with that. */
export function useOwnChoice(request: TerminationRequest) {
  const { policy } = useMe();
  const everyone = request.target === "everyone";
  const [includeOwn, choose] = useState(everyone && request.includeOwn && policy.terminateCurrent);
  return {
    request: everyone ? { ...request, includeOwn } : request,
    includeOwn,
    choose,
  };
}

export type OwnChoice = ReturnType<typeof useOwnChoice>;
