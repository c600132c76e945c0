import { useEffect, useState } from "react";

import type { Reading } from "#src/api/lifetime.ts";

import { timeLeft } from "./next-step.ts";

/** Whole seconds until the session ends by what the server said with `reading`, second by second. */
export function useSecondsLeft(reading: Reading): number {
  const [now, setNow] = useState({ reading, seconds: secondsLeft(reading) });
  // What another answer says is told at once.
  if (now.reading !== reading) setNow({ reading, seconds: secondsLeft(reading) });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      setNow({ reading, seconds: secondsLeft(reading) });
      const untilNext = msLeft(reading) % 1_000;
      timer = setTimeout(tick, Math.max(untilNext, 0) + 10);
    };
    tick();
    return () => clearTimeout(timer);
  }, [reading]);
  return now.seconds;
}

const secondsLeft = (reading: Reading) => Math.max(Math.ceil(msLeft(reading) / 1_000), 0);

function msLeft({ lifetime, elapsed }: Reading): number {
  const { idle, limit } = timeLeft({ lifetime, elapsed: elapsed() });
  return Math.min(idle, limit);
}
