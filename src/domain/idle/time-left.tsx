import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";

import type { Reading } from "#src/api/lifetime.ts";

import { useMarks } from "./use-marks.ts";
import { useSecondsLeft } from "./use-seconds-left.ts";
import { useTitleCountdown } from "./use-title-countdown.ts";

/** How long the session still has, to be seen; said aloud only where it matters. */
export function TimeLeft({ reading }: { reading: Reading }) {
  const { t } = useLingui();
  const seconds = useToldSeconds(reading);
  const minutes = Math.ceil(seconds / 60);
  return (
    <p className="font-medium text-ink tabular-nums" role="timer">
      {seconds > 60
        ? t`${plural(minutes, { one: "For your safety you will be signed out in # minute.", other: "For your safety you will be signed out in # minutes." })}`
        : t`${plural(seconds, { one: "For your safety you will be signed out in # second.", other: "For your safety you will be signed out in # seconds." })}`}
    </p>
  );
}

/** The same for whoever has closed the last warning: said aloud alone. */
export function ToldTime({ reading }: { reading: Reading }) {
  useToldSeconds(reading);
  return null;
}

function useToldSeconds(reading: Reading): number {
  const { t } = useLingui();
  const seconds = useSecondsLeft(reading);
  useTitleCountdown(seconds);
  useMarks(
    seconds,
    (left) =>
      t`${plural(left, { one: "# second until you are signed out.", other: "# seconds until you are signed out." })}`,
  );
  return seconds;
}
