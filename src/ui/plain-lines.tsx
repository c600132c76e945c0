import type { ReactNode } from "react";

export interface LinesProps {
  /** What stays the same about each line while others come and go around it. */
  keys: string[];
  renderLine: (index: number) => ReactNode;
  /** In pixels, of a line that was not measured yet. */
  usualHeight: number;
  /** The key of a line that has to be in the page, wherever the window is. */
  wanted?: string | undefined;
}

/** All lines of a list. */
export function PlainLines({ keys, renderLine }: LinesProps) {
  return (
    <ul>
      {keys.map((key, index) => (
        <li className="group/line" key={key}>
          {renderLine(index)}
        </li>
      ))}
    </ul>
  );
}
