import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useId } from "react";

import { formatClock } from "#src/lib/time.ts";
import { intlLocale } from "#src/locales/locales.ts";

import { HourBars } from "./hour-bars.tsx";
import { HourTable } from "./hour-table.tsx";
import { usePlotWords } from "./hour-words.ts";
import type { Hour } from "./hours.ts";

/** The requests of a day by hour: as bars, in a sentence, and as a table for whoever wants each number. */
export function DayPlot({ hours, total }: { hours: readonly Hour[]; total: number }) {
  const { i18n } = useLingui();
  const caption = useId();
  const plotWords = usePlotWords();
  const locale = intlLocale(i18n.locale);
  const most = Math.max(0, ...hours.map(({ requests }) => requests));
  const marks = hours.filter((_, index) => index > 0 && index % 6 === 0);

  return (
    <figure aria-labelledby={caption} className="px-4 py-4 sm:px-5">
      <figcaption id={caption}>
        <span className="block font-medium">
          <Plural value={total} one="# request" other="# requests" />
        </span>
        <span className="text-ink-soft">{plotWords(hours)}</span>
      </figcaption>
      <div aria-hidden="true" className="mt-4">
        <p className="h-5 text-xs text-ink-soft">{most > 0 && i18n.number(most)}</p>
        <div className="border-t border-dashed border-line">
          <HourBars className="h-24 w-full" hours={hours} />
        </div>
        <div className="relative h-6 border-t border-line-strong text-xs text-ink-soft">
          {marks.map(({ from }, index) => (
            <span
              className="absolute top-1.5 -translate-x-1/2 whitespace-nowrap max-[24rem]:odd:hidden rtl:translate-x-1/2"
              key={from}
              style={{ insetInlineStart: `${(index + 1) * 25}%` }}
            >
              {formatClock(from, locale)}
            </span>
          ))}
          <span className="absolute end-0 top-1.5 text-ink">
            <Trans>Now</Trans>
          </span>
        </div>
      </div>
      <details className="mt-2">
        <summary className="-mx-2 w-fit rounded-md px-2 py-1 text-ink-soft hover:text-ink">
          <Trans>Show as a table</Trans>
        </summary>
        <HourTable hours={hours} />
      </details>
    </figure>
  );
}
