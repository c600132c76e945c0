import { useState } from "react";

/** What is ticked of a list in which everything is at first: what is found later is as suspicious as the rest. */
export function useTicks() {
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  return {
    has: (id: string) => !off.has(id),
    set: (id: string, on: boolean) =>
      setOff((before) => {
        const after = new Set(before);
        if (on) after.delete(id);
        else after.add(id);
        return after;
      }),
  };
}
