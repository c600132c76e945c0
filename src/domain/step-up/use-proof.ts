import { useRef, useState } from "react";

import { newIdempotencyKey } from "#src/api/client.ts";
import { ApiError } from "#src/api/errors.ts";
import { useStepUp } from "#src/api/step-up.ts";

/**
 * Proves with a password: one request at a time, and with the same key as long as it is not known what became of
 * the last one and the password is still the same.
 */
export function useProof() {
  const stepUp = useStepUp();
  const [error, setError] = useState<ApiError | null>(null);
  const [wasWrong, setWasWrong] = useState(false);
  const [pending, setPending] = useState(false);
  // State is too late: two clicks can come before React has drawn the first one's wait.
  const running = useRef(false);
  const open = useRef<{ password: string; key: string } | null>(null);

  async function send(password: string) {
    const key = open.current?.password === password ? open.current.key : newIdempotencyKey();
    open.current = { password, key };
    setPending(true);
    try {
      await stepUp.mutateAsync({ password, key });
    } catch (failure) {
      // Anything else is the end of the session, and with it of this dialog.
      if (!(failure instanceof ApiError) || failure.sessionOver) return;
      if (!failure.outcomeUnknown) open.current = null;
      if (failure.type === "invalid-credentials") setWasWrong(true);
      setError(failure);
    }
    setPending(false);
    running.current = false;
  }

  function prove(password: string) {
    if (running.current) return;
    running.current = true;
    void send(password);
  }

  return { error, pending, prove, wasWrong };
}
