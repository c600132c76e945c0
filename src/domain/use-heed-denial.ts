import { useEffect } from "react";

import { ApiError } from "#src/api/errors.ts";
import { useRefreshMe } from "#src/api/me.ts";

/** Asks anew what this person may do, once the server has refused to show what they could see: the page goes with it. */
export function useHeedDenial(...errors: (Error | null)[]): void {
  const refreshMe = useRefreshMe();
  const denied = errors.some((error) => error instanceof ApiError && error.status === 403);
  useEffect(() => {
    if (denied) refreshMe();
    // oxlint-disable-next-line react/exhaustive-deps -- once for each refusal
  }, [denied]);
}
