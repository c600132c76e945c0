import { useRef, useState } from "react";

import { newIdempotencyKey } from "#src/api/client.ts";
import { ApiError } from "#src/api/errors.ts";
import { useRefreshMe } from "#src/api/me.ts";
import { nothingCameOf, useChangePassword } from "#src/api/password.ts";

/** How far a change of password has come. Its success is told by the page that follows. */
export type PasswordStep =
  | { step: "ask" }
  | { step: "sending" }
  /** No usable answer came: the server is being asked what became of it. */
  | { step: "checking" }
  /** It was not changed; `error` says why. */
  | { step: "failed"; error: ApiError }
  /** No usable answer came, not to the repeated question either. */
  | { step: "unknown"; error: ApiError };

interface Passwords {
  currentPassword: string;
  newPassword: string;
}

/** One change of password: sent once however often it is asked for, asked about once if its answer is lost. */
export function usePasswordChange(returnTo: string | null) {
  const [state, setState] = useState<PasswordStep>({ step: "ask" });
  const key = useRef(newIdempotencyKey());
  const running = useRef(false);
  const unclear = useRef(false);
  const changePassword = useChangePassword();
  const refreshMe = useRefreshMe();

  async function attempt(passwords: Passwords, sentWith: string): Promise<ApiError | void> {
    for (let again = false; ; again = true) {
      try {
        return await changePassword({ ...passwords, key: sentWith, returnTo });
      } catch (error) {
        // The page's own session is over: the next page says why.
        if (!(error instanceof ApiError) || error.sessionOver) return;
        if (nothingCameOf(error, unclear.current)) {
          unclear.current = false;
          // The server has decided about this key; asking again is a new request.
          key.current = newIdempotencyKey();
          if (error.status === 404 || error.fields.length > 0) refreshMe();
          setState({ step: "failed", error });
          return error;
        }
        unclear.current = true;
        if (again || !error.outcomeUnknown) return setState({ step: "unknown", error });
        setState({ step: "checking" });
      }
    }
  }

  /** Resolves with what the server had against it, if it was that. */
  async function send(passwords: Passwords): Promise<ApiError | void> {
    // State is too late: two clicks can come before React has drawn the first one's "sending".
    if (running.current) return;
    running.current = true;
    setState({ step: "sending" });
    return attempt(passwords, key.current).finally(() => {
      running.current = false;
    });
  }

  return {
    state,
    send,
    /** What was typed has changed: that is another request. */
    edited: () => {
      key.current = newIdempotencyKey();
    },
  };
}
