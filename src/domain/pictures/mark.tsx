import { clsx } from "clsx";

import type { Concern } from "#src/domain/concern.ts";

interface MarkProps {
  concern: Concern;
  /** This session, or the place where it is. */
  current: boolean;
  /** In px. */
  size?: number;
  /** Set off from what is behind it. */
  raised?: boolean;
}

const shapes: Record<Concern, string> = {
  none: "M6 1a5 5 0 1 1 0 10 5 5 0 0 1 0-10Z",
  medium: "M6 0 12 6 6 12 0 6Z",
  high: "M6 .5 12 11.25H0Z",
};

/** A circle; a diamond for medium concern, a triangle for high; in a ring what is of this session. */
export function Mark({ concern, current, size = 10, raised = false }: MarkProps) {
  return (
    <svg
      aria-hidden="true"
      className={clsx(
        "shrink-0 overflow-visible forced-colors:text-[CanvasText]",
        concern !== "none" ? "text-warning" : current ? "text-accent" : "text-ink-soft",
      )}
      fill="currentColor"
      height={size}
      viewBox="0 0 12 12"
      width={size}
    >
      {current && (
        <circle
          className={clsx("stroke-current", raised && "fill-surface forced-colors:fill-[Canvas]")}
          cx="6"
          cy="6"
          fill="none"
          r="7"
          strokeWidth="1.75"
        />
      )}
      <path
        className={clsx(raised && !current && "stroke-surface forced-colors:stroke-[Canvas]")}
        d={shapes[concern]}
        paintOrder="stroke"
        strokeWidth={raised && !current ? 2.5 : 0}
        transform={current ? "translate(2.4 2.4) scale(.6)" : undefined}
      />
    </svg>
  );
}
