import { useIsFetching } from "@tanstack/react-query";
import { useState } from "react";

import { useAfterPaint } from "#src/lib/use-after-paint.ts";

/** False until what the page has asked for first is there: for what must not stand in its way. */
export function useRowsFirst(): boolean {
  const painted = useAfterPaint();
  const quiet = useIsFetching() === 0;
  const [started, setStarted] = useState(false);
  if (painted && quiet && !started) setStarted(true);
  return started;
}
