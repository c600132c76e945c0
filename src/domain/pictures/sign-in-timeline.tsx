import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useId, useMemo } from "react";

import { parseTime } from "#src/lib/time.ts";
import { useNow } from "#src/lib/use-now.ts";
import { intlLocale } from "#src/locales/locales.ts";

import type { Concern } from "./concern.ts";
import { DAYS, dayIn, daysUntil, middayOf, type Day } from "./days.ts";
import { Mark } from "./mark.tsx";
import { SignInTable } from "./sign-in-table.tsx";

export interface SignIn {
  id: string;
  /** RFC 3339. */
  at: string;
  /** With what: "Chrome on Windows". */
  label: string;
  /** In words: "London, United Kingdom". */
  place: string;
  /** Of this session. */
  current: boolean;
  concern: Concern;
}

export interface SignInTimelineProps {
  signIns: readonly SignIn[];
  /** The viewer's own where it is left out. */
  timeZone?: string | undefined;
}

/** Marks in one column; a number says how many more there are. */
const STACKED = 8;
const WEEK = 7;
const weight: Record<Concern, number> = { high: 2, medium: 1, none: 0 };

/** Sign-ins of the last 30 days by day, a mark for each, and the same in words. */
export function SignInTimeline({ signIns, timeZone }: SignInTimelineProps) {
  const { i18n } = useLingui();
  const caption = useId();
  const dayOf = useMemo(() => dayIn(timeZone), [timeZone]);
  const today = dayOf(useNow());
  const { columns, undated } = useMemo(() => arrange(signIns, dayOf, today), [signIns, dayOf, today]);
  const shown = columns.flatMap((column) => column.signIns);
  const count = shown.length;
  const concerning = shown.filter(({ concern }) => concern !== "none").length;
  const locale = intlLocale(i18n.locale);
  const dayName = new Intl.DateTimeFormat(locale, { timeZone: "UTC", day: "numeric", month: "short" });
  const isLabelled = (index: number) => (columns.length - 1 - index) % WEEK === 0;

  return (
    <figure aria-labelledby={caption}>
      <figcaption>
        <span className="font-medium" id={caption}>
          <Trans>Sign-ins in the last {DAYS} days</Trans>
        </span>
        <span className="block text-xs text-ink-soft">
          {count === 0 ? <Trans>None</Trans> : <Plural value={count} one="# sign-in" other="# sign-ins" />}
          {concerning > 0 && (
            <>
              {" · "}
              <Plural value={concerning} one="# deserves a look" other="# deserve a look" />
            </>
          )}
        </span>
      </figcaption>

      <div aria-hidden="true" className="mt-3">
        <div className="grid h-28 auto-cols-fr grid-flow-col border-b border-line-strong">
          {columns.map(({ day, signIns: stack }) => (
            <div
              className="flex min-w-0 flex-col-reverse items-center gap-1 rounded-t-sm pb-1.5 hover:bg-hover"
              key={day}
            >
              {stack.slice(0, STACKED).map((signIn) => (
                <Mark concern={signIn.concern} current={signIn.current} key={signIn.id} size={8} />
              ))}
              {stack.length > STACKED && (
                <span className="text-[0.625rem] leading-3 text-ink-soft">+{stack.length - STACKED}</span>
              )}
            </div>
          ))}
        </div>
        <div className="grid auto-cols-fr grid-flow-col text-xs text-ink-soft">
          {columns.map(({ day }, index) => (
            <span className="relative h-6 min-w-0" key={day}>
              {isLabelled(index) && (
                <>
                  <span className="absolute start-1/2 top-0 h-1 border-s border-line-strong" />
                  <span
                    className={
                      index === columns.length - 1
                        ? "absolute end-0 top-1.5 whitespace-nowrap text-ink"
                        : "absolute start-1/2 top-1.5 -translate-x-1/2 whitespace-nowrap rtl:translate-x-1/2"
                    }
                  >
                    {index === columns.length - 1 ? <Trans>Today</Trans> : dayName.format(middayOf(day))}
                  </span>
                </>
              )}
            </span>
          ))}
        </div>
      </div>

      <Legend signIns={shown} />
      {undated > 0 && (
        <p className="mt-2 text-xs text-ink-soft">
          <Plural
            value={undated}
            one="# sign-in has no time that can be shown."
            other="# sign-ins have no time that can be shown."
          />
        </p>
      )}
      {count > 0 && (
        <details className="mt-1">
          <summary className="-mx-2 w-fit rounded-md px-2 py-1 text-ink-soft hover:text-ink">
            <Trans>Show as a table</Trans>
          </summary>
          <SignInTable columns={columns} timeZone={timeZone} />
        </details>
      )}
    </figure>
  );
}

export interface Column {
  day: Day;
  /** What deserves a look first, as a column has an end; then this session's; then the oldest. */
  signIns: SignIn[];
}

function arrange(signIns: readonly SignIn[], dayOf: (time: number) => Day, today: Day) {
  const columns = new Map(daysUntil(today).map((day) => [day, [] as SignIn[]]));
  let undated = 0;
  for (const signIn of signIns) {
    const time = parseTime(signIn.at);
    const day = time === null ? null : dayOf(time);
    if (day === null || day > today) undated += 1;
    else columns.get(day)?.push(signIn);
  }
  return {
    undated,
    columns: [...columns].map(([day, those]): Column => ({
      day,
      signIns: those.toSorted(
        (a, b) =>
          weight[b.concern] - weight[a.concern] ||
          Number(b.current) - Number(a.current) ||
          Date.parse(a.at) - Date.parse(b.at),
      ),
    })),
  };
}

/** What the shapes mean: only those that are there. */
function Legend({ signIns }: { signIns: readonly SignIn[] }) {
  const has = (concern: Concern) => signIns.some((signIn) => signIn.concern === concern);
  return (
    <ul aria-hidden="true" className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-soft">
      {signIns.length > 0 && (
        <Meaning concern="none" current={false}>
          <Trans>Sign-in</Trans>
        </Meaning>
      )}
      {signIns.some(({ current }) => current) && (
        <Meaning concern="none" current>
          <Trans>This device</Trans>
        </Meaning>
      )}
      {has("medium") && (
        <Meaning concern="medium" current={false}>
          <Trans>Worth a look</Trans>
        </Meaning>
      )}
      {has("high") && (
        <Meaning concern="high" current={false}>
          <Trans>Suspicious</Trans>
        </Meaning>
      )}
    </ul>
  );
}

function Meaning({ children, ...mark }: { concern: Concern; current: boolean; children: React.ReactNode }) {
  return (
    <li className="flex items-center gap-1.5">
      <Mark {...mark} size={8} />
      {children}
    </li>
  );
}
