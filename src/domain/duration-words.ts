import { useLingui } from "@lingui/react/macro";

import { formatDuration } from "#src/lib/duration.ts";
import { intlLocale } from "#src/locales/locales.ts";

/** A length of time in the words of the page: "30 minutes". */
export function useDurationWords(): (seconds: number) => string {
  const { i18n } = useLingui();
  return (seconds) => formatDuration(seconds, intlLocale(i18n.locale));
}
