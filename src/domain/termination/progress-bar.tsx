import { useLingui } from "@lingui/react/macro";

import type { Termination } from "#src/api/termination-schemas.ts";

import { handled } from "./result-words.ts";

/** How much of an act is behind it, as a bar. The words stand beside it. */
export function ProgressBar({ termination, label }: { termination: Termination; label: string }) {
  const { t, i18n } = useLingui();
  const soFar = handled(termination);
  const { total } = termination;
  return (
    <progress
      aria-label={label}
      aria-valuetext={t`${i18n.number(soFar)} of ${i18n.number(total)}`}
      className="block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-line forced-colors:appearance-auto [&::-moz-progress-bar]:bg-accent-fill [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent-fill [&::-webkit-progress-value]:transition-[inline-size] motion-reduce:[&::-webkit-progress-value]:transition-none"
      max={total}
      value={soFar}
    />
  );
}
