import { useEffect, useState } from "react";

/** Whole seconds left of `wait.retryAfter` (null for none), counted by the clock from when `wait` appeared. */
export function useCountdown(wait: { retryAfter: number | null } | null): number {
  const [elapsed, setElapsed] = useState(0);

  useEffect(() => {
    const start = Date.now();
    const timer = wait?.retryAfter
      ? setInterval(() => setElapsed(Math.floor((Date.now() - start) / 1_000)), 1_000)
      : undefined;
    return () => {
      clearInterval(timer);
      setElapsed(0);
    };
  }, [wait]);

  return Math.max((wait?.retryAfter ?? 0) - elapsed, 0);
}
