import {
  defaultRangeExtractor,
  measureElement,
  useWindowVirtualizer,
  type Range,
} from "@tanstack/react-virtual";
import { useEffect, useRef, useState } from "react";

import type { LinesProps } from "./plain-lines.tsx";

/** A long list: only the lines near the window are in the page, the one that has the focus, and a wanted one. */
export function VirtualLines({ keys, renderLine, usualHeight, wanted }: LinesProps) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);

  // Where the list begins in the document moves when something above it comes, goes or grows: so does its height.
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      if (list.current) setTop(Math.round(list.current.getBoundingClientRect().top + window.scrollY));
    });
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);

  const virtualizer = useWindowVirtualizer({
    count: keys.length,
    estimateSize: () => usualHeight,
    overscan: 6,
    // A line without a height, as in a page that is not laid out, would make room for ever more of them.
    measureElement: (...measured) => measureElement(...measured) || usualHeight,
    scrollMargin: top,
    getItemKey: (index) => keys[index] ?? index,
    rangeExtractor: (range: Range) => {
      const focused = document.activeElement?.closest<HTMLElement>("[data-line]")?.dataset["line"];
      return withLines(defaultRangeExtractor(range), keys, [focused, wanted]);
    },
  });

  return (
    <ul className="relative" ref={list} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map((item) => (
        <li
          aria-posinset={item.index + 1}
          aria-setsize={keys.length}
          className="group/line absolute start-0 top-0 w-full"
          data-index={item.index}
          data-line={item.key}
          key={item.key}
          ref={virtualizer.measureElement}
          style={{ transform: `translateY(${item.start - top}px)` }}
        >
          {renderLine(item.index)}
        </li>
      ))}
    </ul>
  );
}

// By their keys: a line that leaves above one changes its place.
function withLines(indexes: number[], keys: string[], needed: (string | undefined)[]): number[] {
  const found = needed
    .map((key) => (key === undefined ? -1 : keys.indexOf(key)))
    .filter((index) => index >= 0);
  return [...new Set([...indexes, ...found])].toSorted((a, b) => a - b);
}
