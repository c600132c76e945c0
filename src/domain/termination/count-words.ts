import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";

import type { Termination } from "#src/api/termination-schemas.ts";

/** So many of what an act ends: "3 sessions", or "3 devices" where it is their trust. */
export function useCountWords(ends: Termination["ends"]): (count: number) => string {
  const { t } = useLingui();
  return (count) =>
    ends === "trust"
      ? t`${plural(count, { one: "# device", other: "# devices" })}`
      : t`${plural(count, { one: "# session", other: "# sessions" })}`;
}
