import { useEffect, useState } from "react";

/** Whole seconds left of `wait.retryAfter` (null for none), counted by the clock from when `wait` appeared. */
export function useCountdown(wait: { retryAfter: number | null } | null): number {
  const [elapsed, setElapsed] = useState(0);

  useEffect(() => {
    const seconds = wait?.retryAfter ?? 0;
    const start = Date.now();
    const tick = () => {
      const passed = Math.floor((Date.now() - start) / 1_000);
      setElapsed(passed);
      if (passed >= seconds) clearInterval(timer);
    };
    const timer = seconds > 0 ? setInterval(tick, 1_000) : undefined;
    return () => {
      clearInterval(timer);
      setElapsed(0);
    };
  }, [wait]);

  return Math.max((wait?.retryAfter ?? 0) - elapsed, 0);
}
