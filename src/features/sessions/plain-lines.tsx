import type { ReactNode } from "react";

import { lineKey, type ListLine } from "./group-by-device.ts";

export interface LinesProps {
  lines: ListLine[];
  renderLine: (line: ListLine) => ReactNode;
}

/** All lines of a list. */
export function PlainLines({ lines, renderLine }: LinesProps) {
  return (
    <ul>
      {lines.map((line) => (
        <li className="group/line" key={lineKey(line)}>
          {renderLine(line)}
        </li>
      ))}
    </ul>
  );
}
