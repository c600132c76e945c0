import { useEffect, useRef } from "react";

import { announce } from "#src/ui/announcer.tsx";

/** When the time that is left is said aloud, in seconds; what opens at one of them says it by itself. */
const MARKS = [60, 30, 10];

/** Says aloud how many seconds are left, where it matters and no more often. */
export function useMarks(seconds: number, words: (seconds: number) => string): void {
  const before = useRef(seconds);
  useEffect(() => {
    const passed = MARKS.some((mark) => seconds <= mark && before.current > mark);
    before.current = seconds;
    if (passed && seconds > 0) announce(words(seconds), { seen: false });
  });
}
