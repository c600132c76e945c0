import { useRef, useState } from "react";

import { newIdempotencyKey } from "#src/api/client.ts";
import { ApiError } from "#src/api/errors.ts";
import type { Extension, LifetimeCalls, Reading } from "#src/api/lifetime.ts";
import { startCounting } from "#src/lib/elapsed.ts";

interface StayOptions {
  extend: LifetimeCalls["extend"];
  onExtended: (reading: Reading) => void;
  /** Asks the server how long the session has; whether it answered. */
  ask: () => Promise<boolean>;
}

/**
 * Extends the session: one request at a time, and with the same key as long as it is not known what became of the
 * last one. A lost answer is asked about.
 */
export function useStay({ extend, onExtended, ask }: StayOptions) {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<{ error: ApiError; unknown: boolean } | null>(null);
  // State is too late: two clicks can come before React has drawn the first one's wait.
  const running = useRef(false);
  const open = useRef<Extension | null>(null);

  async function send() {
    open.current ??= { key: newIdempotencyKey(), elapsed: startCounting() };
    setPending(true);
    try {
      const reading = await extend(open.current);
      // Over: the dialog has gone with the page.
      if (!reading) return;
      onExtended(reading);
      open.current = null;
      setFailure(null);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const lost = error.outcomeUnknown;
      // What the server says then is told by the time that is left, or by the dialog's being gone.
      setFailure({ error, unknown: lost && !(await ask()) });
      if (!lost) open.current = null;
    }
    setPending(false);
    running.current = false;
  }

  function stay() {
    if (running.current) return;
    running.current = true;
    void send();
  }

  return { stay, pending, failure: pending ? null : failure };
}
