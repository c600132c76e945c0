import { useIsFetching } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";

import { useAfterPaint } from "#src/lib/use-after-paint.ts";

/** Nothing, until what the page has asked for first is there and drawn: for what must not stand in its way. */
export function RowsFirst({ children }: { children: ReactNode }) {
  const painted = useAfterPaint();
  const quiet = useIsFetching() === 0;
  const [started, setStarted] = useState(false);
  if (painted && quiet && !started) setStarted(true);
  return started && <AfterPaint>{children}</AfterPaint>;
}

function AfterPaint({ children }: { children: ReactNode }) {
  return useAfterPaint() && children;
}
