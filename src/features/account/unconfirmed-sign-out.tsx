import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useNavigate } from "react-router";

import { useRetrySignOut } from "#src/api/account.ts";
import { ApiError } from "#src/api/errors.ts";
import { useErrorWords } from "#src/domain/error-words.ts";
import { useCountdown } from "#src/lib/use-countdown.ts";
import { paths } from "#src/paths.ts";
import { Button } from "#src/ui/button.tsx";
import { Notice } from "#src/ui/notice.tsx";

interface UnconfirmedSignOutProps {
  /** Null where it is no longer known what had been sent. */
  retry: { key: string; answered: boolean } | null;
}

/** After a sign-out that the server has not confirmed: says what holds, and sends it once more on request. */
export function UnconfirmedSignOut({ retry }: UnconfirmedSignOutProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const send = useRetrySignOut(retry?.key ?? "");
  const errorWords = useErrorWords();
  const [state, setState] = useState<"resting" | "sending" | ApiError>("resting");
  const error = state instanceof ApiError ? state : null;
  const wait = useCountdown(error);

  async function tryAgain() {
    setState("sending");
    try {
      await send();
      const signedOut = { cause: "signed_out", confirmed: true, others: null };
      await navigate(paths.signedOut(), { replace: true, state: signedOut });
    } catch (failure) {
      setState(failure instanceof ApiError ? failure : new ApiError({ kind: "network" }));
    }
  }

  return (
    <>
      <Notice
        tone="warning"
        title={
          retry?.answered ? (
            <Trans>The server did not confirm the sign-out</Trans>
          ) : (
            <Trans>The server could not be reached</Trans>
          )
        }
      >
        <Trans>
          This page has forgotten everything it showed, but the session itself may still be active: whoever
          opens the panel in this browser may be in your account.
        </Trans>
      </Notice>
      {retry && (
        <Button
          disabledReason={wait > 0 ? t`Possible in ${wait} s` : undefined}
          onClick={() => void tryAgain()}
          pending={state === "sending"}
          size="md"
          variant="primary"
        >
          <Trans>Try again</Trans>
        </Button>
      )}
      {error && (
        <p className="text-danger" role="alert">
          {errorWords(error)}
        </p>
      )}
      <p className="text-ink-soft">
        <Trans>
          If that goes on failing on a computer that others use, clear the cookies of this browser.
        </Trans>
      </p>
    </>
  );
}
