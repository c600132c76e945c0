import { useLingui } from "@lingui/react/macro";

import type { Concern } from "./concern.ts";

/** What the triangle and the diamond stand for, in the one word that it has everywhere; nothing for no concern. */
export function useConcernWord(): (concern: Concern) => string | null {
  const { t } = useLingui();
  return (concern) => ({ high: t`Suspicious`, medium: t`Worth a look`, none: null })[concern];
}
