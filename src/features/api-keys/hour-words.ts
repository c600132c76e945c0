import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";

import { formatClock } from "#src/lib/time.ts";
import { intlLocale } from "#src/locales/locales.ts";

import { busiestOf, type Hour } from "./hours.ts";

/** An hour in the viewer's time zone: "2:30 PM – 3:30 PM". */
export function useSpanWords(): (hour: Hour) => string {
  const { i18n } = useLingui();
  const locale = intlLocale(i18n.locale);
  return ({ from, until }) => `${formatClock(from, locale)} – ${formatClock(until, locale)}`;
}

/** A day's plot in a sentence. */
export function usePlotWords(): (hours: readonly Hour[]) => string {
  const { t, i18n } = useLingui();
  const spanWords = useSpanWords();
  return (hours) => {
    const busiest = busiestOf(hours);
    if (!busiest) return t`No requests in the last 24 hours.`;
    const quiet = hours.filter(({ requests }) => requests === 0).length;
    const most = i18n.number(busiest.requests);
    const span = spanWords(busiest);
    const peak = t`The most in one hour: ${most}, ${span}.`;
    return quiet === 0
      ? peak
      : t`${peak} ${plural(quiet, { one: "None in # of the hours.", other: "None in # of the hours." })}`;
  };
}
