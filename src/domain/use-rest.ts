import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";

import { ApiError } from "#src/api/errors.ts";
import { useCountdown } from "#src/lib/use-countdown.ts";

/** Why asking again has to wait after `error`, as long as the server has asked to wait; else undefined. */
export function useRest(error: unknown): string | undefined {
  const { t } = useLingui();
  const wait = useCountdown(error instanceof ApiError ? error : null);
  return wait > 0
    ? t`${plural(wait, { one: "Possible in # second", other: "Possible in # seconds" })}`
    : undefined;
}
