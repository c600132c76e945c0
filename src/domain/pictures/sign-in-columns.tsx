import { Trans, useLingui } from "@lingui/react/macro";
import { clsx } from "clsx";

import { intlLocale } from "#src/locales/locales.ts";

import type { Column } from "./columns.ts";
import { middayOf } from "./days.ts";
import { Mark } from "./mark.tsx";

/** Marks in one column; a number says how many more there are. */
const STACKED = 5;
const WEEK = 7;

/** A column per day, from the start of the line to today at its end. */
export function SignInColumns({ columns }: { columns: readonly Column[] }) {
  return (
    <div aria-hidden="true" className="mt-3">
      <div className="grid h-21 auto-cols-fr grid-flow-col border-b border-line-strong">
        {columns.map(({ day, signIns }) => (
          <div className="flex min-w-0 flex-col-reverse items-center gap-1 pb-1.5" key={day}>
            {signIns.slice(0, STACKED).map(({ id, concern, current }) => (
              <Mark concern={concern} current={current} key={id} size={8} />
            ))}
            {signIns.length > STACKED && (
              <span className="text-[0.625rem] leading-3 text-ink-soft">
                +<span className="hidden @md:inline">{signIns.length - STACKED}</span>
              </span>
            )}
          </div>
        ))}
      </div>
      <div className="grid auto-cols-fr grid-flow-col text-xs text-ink-soft">
        {columns.map(({ day }, index) => (
          <span className="relative h-6 min-w-0" key={day}>
            <WeekMark ago={columns.length - 1 - index} day={day} first={index < 2} />
          </span>
        ))}
      </div>
    </div>
  );
}

interface WeekMarkProps {
  /** In days. */
  ago: number;
  day: Column["day"];
  /** Near the start, where a word in the middle of its column would stand out. */
  first: boolean;
}

/** Each week has its day, every other one where there is little room. */
function WeekMark({ ago, day, first }: WeekMarkProps) {
  const { i18n } = useLingui();
  if (ago % WEEK !== 0) return null;
  const format = new Intl.DateTimeFormat(intlLocale(i18n.locale), {
    timeZone: "UTC",
    day: "numeric",
    month: "short",
  });
  return (
    <>
      <span className="absolute start-1/2 top-0 h-1 border-s border-line-strong" />
      <span
        className={clsx(
          "absolute top-1.5 whitespace-nowrap",
          ago === 0 && "end-0 text-ink",
          first && "start-0",
          ago > 0 && !first && "start-1/2 -translate-x-1/2 rtl:translate-x-1/2",
          ago % (2 * WEEK) !== 0 && "hidden @md:inline",
        )}
      >
        {ago === 0 ? <Trans>Today</Trans> : format.format(middayOf(day))}
      </span>
    </>
  );
}
