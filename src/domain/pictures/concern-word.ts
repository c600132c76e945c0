import { useLingui } from "@lingui/react/macro";

import type { Concern } from "#src/domain/concern.ts";

/** What the diamond and the triangle stand for; nothing for what is of no concern. */
export function useConcernWord(): (concern: Concern) => string | null {
  const { t } = useLingui();
  return (concern) => ({ high: t`Concern: High`, medium: t`Concern: Medium`, none: null })[concern];
}
