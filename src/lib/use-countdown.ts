import { useEffect, useState } from "react";

/** Whole seconds left of `seconds` (null for none), counted by the clock from when `since` last changed. */
export function useCountdown(seconds: number | null, since: unknown): number {
  const [elapsed, setElapsed] = useState(0);

  useEffect(() => {
    const start = Date.now();
    const timer =
      seconds === null
        ? undefined
        : setInterval(() => setElapsed(Math.floor((Date.now() - start) / 1_000)), 1_000);
    return () => {
      clearInterval(timer);
      setElapsed(0);
    };
  }, [seconds, since]);

  return Math.max((seconds ?? 0) - elapsed, 0);
}
