import { useEffect, useState } from "react";

/** Counts down the whole seconds that the server asked to wait, from the moment they are given; 0 when over. */
export function useWait(seconds: number | null): number {
  const [wait, setWait] = useState({ given: seconds, left: seconds ?? 0 });
  if (wait.given !== seconds) setWait({ given: seconds, left: seconds ?? 0 });
  const waiting = wait.left > 0;

  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(() => setWait(({ given, left }) => ({ given, left: left - 1 })), 1_000);
    return () => clearInterval(timer);
  }, [waiting]);

  return wait.left;
}
