import { useLingui } from "@lingui/react/macro";
import { clsx } from "clsx";
import { useMemo, useRef, useState, type KeyboardEvent } from "react";

import { worst } from "./concern.ts";
import { landPath, world } from "./land.gen.ts";
import { Mark } from "./mark.tsx";
import { useDotName } from "./place-words.ts";
import type { Place } from "./places.ts";
import { spread, TARGET, type Dot } from "./spread.ts";
import { useWidth } from "./use-width.ts";

interface MapDotsProps {
  places: readonly Place[];
  /** Ids of sessions. */
  lit: ReadonlySet<string>;
  onHighlight: (sessionIds: string[]) => void;
  onPress: (sessionIds: string[]) => void;
}

const ASSUMED_WIDTH = 440;
const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
const sessionsOf = (dot: Dot) => dot.places.flatMap(({ sessions }) => sessions.map(({ id }) => id));

/** In px: 10 for one session, growing ever more slowly up to what the target holds. */
const sizeFor = (count: number) => Math.min(10 + 2.5 * Math.log2(count), TARGET - 2);

/** The map with its dots: one stop of the Tab key, the arrow keys move between them from west to east. */
export function MapDots({ places, lit, onHighlight, onPress }: MapDotsProps) {
  const { t } = useLingui();
  const dotName = useDotName();
  const map = useRef<HTMLDivElement>(null);
  const width = useWidth(map, ASSUMED_WIDTH);
  const dots = useMemo(() => spread(places, width, (width / world.width) * world.height), [places, width]);
  const [visited, setVisited] = useState<string>();
  const [dismissed, setDismissed] = useState<string>();
  const stop = dots.find(({ key }) => key === visited) ?? dots[0];

  const light = (dot: Dot) => {
    setDismissed(undefined);
    onHighlight(sessionsOf(dot));
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (event.key === "Escape") setDismissed(dots[at]?.key);
    const to = steps[event.key]?.(at, dots.length - 1);
    if (to === undefined) return;
    event.preventDefault();
    const buttons = map.current?.querySelectorAll("button");
    buttons?.[clampTo(to, dots.length - 1)]?.focus();
  };

  return (
    // The world has the same sides in every script.
    <div className="relative" dir="ltr" ref={map}>
      <svg
        aria-hidden="true"
        className="block h-auto w-full fill-line forced-colors:fill-none forced-colors:stroke-[GrayText]"
        viewBox={`0 0 ${world.width} ${world.height}`}
      >
        <path d={landPath} />
      </svg>
      <svg
        aria-hidden="true"
        className="absolute inset-0 size-full fill-current stroke-current text-ink-soft forced-colors:text-[CanvasText]"
      >
        {dots
          .filter((dot) => isMoved(dot, width))
          .map(({ key, from, at }) => (
            <g key={key}>
              <line x1={percent(from.x)} x2={percent(at.x)} y1={percent(from.y)} y2={percent(at.y)} />
              <circle cx={percent(from.x)} cy={percent(from.y)} r="1" />
            </g>
          ))}
      </svg>
      <div aria-label={t`Places on the map`} role="toolbar">
        {dots.map((dot, at) => {
          const name = dotName(dot.places);
          const isLit = sessionsOf(dot).some((id) => lit.has(id));
          return (
            <button
              aria-label={name}
              className={clsx(
                "absolute grid size-6 -translate-1/2 place-items-center rounded-full",
                isLit && "z-10 bg-accent-soft ring-1 ring-accent forced-colors:outline",
              )}
              key={dot.key}
              onBlur={() => onHighlight([])}
              onClick={() => onPress(sessionsOf(dot))}
              onFocus={() => {
                setVisited(dot.key);
                light(dot);
              }}
              onKeyDown={(event) => onKeyDown(event, at)}
              onPointerEnter={() => light(dot)}
              onPointerLeave={() => onHighlight([])}
              style={{ insetInlineStart: percent(dot.at.x), top: percent(dot.at.y) }}
              tabIndex={dot === stop ? 0 : -1}
              type="button"
            >
              <Mark
                concern={worst(dot.places.map(({ concern }) => concern))}
                current={dot.places.some(({ current }) => current)}
                raised
                size={sizeFor(sessionsOf(dot).length)}
              />
              {isLit && dismissed !== dot.key && <Label at={dot.at}>{name}</Label>}
            </button>
          );
        })}
      </div>
    </div>
  );
}

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};

const clampTo = (value: number, last: number) => Math.max(0, Math.min(value, last));

/** Whether a dot stands so far from its place that it has to be said which place that is. */
function isMoved({ from, at }: Dot, width: number): boolean {
  const height = (width / world.width) * world.height;
  return Math.hypot((from.x - at.x) * width, (from.y - at.y) * height) > 8;
}

/** Part of its button, so that the pointer can move onto it. Towards the middle, where there is room. */
function Label({ at, children }: { at: Dot["at"]; children: string }) {
  return (
    <bdi
      aria-hidden="true"
      className={clsx(
        "absolute z-20 w-max max-w-48 rounded-md border border-transparent bg-ink px-2 py-1 text-start text-xs text-balance text-canvas",
        at.y < 0.35 ? "top-full mt-1" : "bottom-full mb-1",
        at.x < 0.38 ? "start-0" : at.x > 0.62 ? "end-0" : "start-1/2 -translate-x-1/2",
      )}
    >
      {children}
    </bdi>
  );
}
