import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";

import { ApiError } from "#src/api/errors.ts";
import { useCountdown } from "#src/lib/use-countdown.ts";

/** For how many seconds asking again has to wait after `error`; 0 where it need not. */
export function useRestSeconds(error: unknown): number {
  return useCountdown(error instanceof ApiError ? error : null);
}

/** Why asking again has to wait after `error`, as long as the server has asked to wait; else undefined. */
export function useRest(error: unknown): string | undefined {
  const { t } = useLingui();
  const wait = useRestSeconds(error);
  return wait > 0
    ? t`${plural(wait, { one: "Possible in # second", other: "Possible in # seconds" })}`
    : undefined;
}
