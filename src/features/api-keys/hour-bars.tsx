import { clsx } from "clsx";

import type { Hour } from "./hours.ts";

interface HourBarsProps {
  hours: readonly Hour[];
  className?: string;
}

const TALL = 100;

// What is there at all is seen, beside however much more.
const LEAST = 6;
const NOTHING = 2;

/** A bar per hour, from the start of the line to now at its end. Says nothing to the ear: whoever shows it has the words. */
export function HourBars({ hours, className }: HourBarsProps) {
  const most = Math.max(1, ...hours.map(({ requests }) => requests));
  return (
    <svg
      aria-hidden="true"
      className={clsx("block rtl:-scale-x-100", className)}
      preserveAspectRatio="none"
      viewBox={`0 0 ${hours.length} ${TALL}`}
    >
      {hours.map(({ from, requests }, index) => {
        const height = requests > 0 ? Math.max(LEAST, (requests / most) * TALL) : NOTHING;
        return (
          <rect
            className={
              requests > 0
                ? "fill-accent forced-colors:fill-[Highlight]"
                : "fill-line-strong forced-colors:fill-[GrayText]"
            }
            height={height}
            key={from}
            width={0.6}
            x={index + 0.2}
            y={TALL - height}
          />
        );
      })}
    </svg>
  );
}
