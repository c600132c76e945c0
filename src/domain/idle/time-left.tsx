import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";

import type { Reading } from "#src/api/lifetime.ts";

import { useMarks } from "./use-marks.ts";
import { useSecondsLeft } from "./use-seconds-left.ts";

/** How long the session still has, to be seen; said aloud only where it matters. */
export function TimeLeft({ reading }: { reading: Reading }) {
  const { t } = useLingui();
  const seconds = useToldSeconds(reading);
  const minutes = Math.ceil(seconds / 60);
  return (
    <p className="mt-3 font-medium text-ink tabular-nums" role="timer">
      {seconds > 60
        ? t`${plural(minutes, { one: "Signing out in # minute", other: "Signing out in # minutes" })}`
        : t`${plural(seconds, { one: "Signing out in # second", other: "Signing out in # seconds" })}`}
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
  useMarks(
    seconds,
    (left) =>
      t`${plural(left, { one: "# second until you are signed out.", other: "# seconds until you are signed out." })}`,
  );
  return seconds;
}
