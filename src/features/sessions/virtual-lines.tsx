import { defaultRangeExtractor, useWindowVirtualizer, type Range } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState, type ReactNode } from "react";

import type { ListLine } from "./group-by-device.ts";

const USUAL_HEIGHT = 92;

/** A long list: only the lines near the window are in the page, and the one that has the focus. */
export function VirtualLines({
  lines,
  renderLine,
}: {
  lines: ListLine[];
  renderLine: (line: ListLine) => ReactNode;
}) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const [focused, setFocused] = useState<number | null>(null);

  // Where the list begins in the document moves when something above it comes or goes.
  useLayoutEffect(() => {
    const begin = list.current ? list.current.getBoundingClientRect().top + window.scrollY : 0;
    if (Math.abs(begin - top) > 1) setTop(begin);
  });

  const virtualizer = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => USUAL_HEIGHT,
    overscan: 6,
    scrollMargin: top,
    getItemKey: (index) => keyOf(lines[index]),
    rangeExtractor: (range: Range) => withFocused(defaultRangeExtractor(range), focused, lines.length),
  });

  return (
    <ul
      className="relative"
      onBlur={() => setFocused(null)}
      onFocus={(event) => setFocused(indexOf(event.target))}
      ref={list}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map((item) => {
        const line = lines[item.index];
        return (
          line && (
            <li
              aria-posinset={item.index + 1}
              aria-setsize={lines.length}
              className="group/line absolute start-0 top-0 w-full"
              data-index={item.index}
              key={item.key}
              ref={virtualizer.measureElement}
              style={{ transform: `translateY(${item.start - top}px)` }}
            >
              {renderLine(line)}
            </li>
          )
        );
      })}
    </ul>
  );
}

function keyOf(line: ListLine | undefined): string {
  if (!line) return "";
  return line.kind === "device" ? `device ${line.deviceId}` : line.session.id;
}

function indexOf(target: Element): number | null {
  const index = target.closest("[data-index]")?.getAttribute("data-index");
  return index ? Number(index) : null;
}

function withFocused(indexes: number[], focused: number | null, count: number): number[] {
  if (focused === null || focused >= count || indexes.includes(focused)) return indexes;
  return [...indexes, focused].toSorted((a, b) => a - b);
}
