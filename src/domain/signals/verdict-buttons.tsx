import { Trans, useLingui } from "@lingui/react/macro";

import type { Session } from "#src/api/schemas.ts";
import type { ActState } from "#src/domain/act/use-act.ts";
import { concernOf } from "#src/domain/concern.ts";
import { useErrorWords } from "#src/domain/error-words.ts";
import { useRest } from "#src/domain/use-rest.ts";
import { announce } from "#src/ui/announcer.tsx";
import { Button, buttonClass } from "#src/ui/button.tsx";

import { ReviewLink } from "./review-link.tsx";
import { useConfirm } from "./use-confirm.ts";

interface VerdictButtonsProps {
  session: Session;
  /** Names what the buttons are about. */
  label: string;
  /** The server has it: time to move the focus, as the button goes. */
  onDone: () => void;
  /** Whether what is to be done about a suspicious one is the main thing here. */
  prominent?: boolean;
}

/** "This was me", remembered at once, and "Not me", which leads to what to do about it. */
export function VerdictButtons({ session, label, onDone, prominent = false }: VerdictButtonsProps) {
  const { t } = useLingui();
  const { state, pending, confirm } = useConfirm(session, () => {
    announce(t`Remembered: this was you. ${label}`);
    onDone();
  });
  const rest = useRest(state.step === "failed" ? state.error : null);
  const { current, verdict } = session;
  const doubted = verdict?.value === "not_me";
  // What is to be done comes first.
  const wary = doubted || concernOf(session) === "high";
  const mine = verdict?.value !== "me" && (
    <Button
      aria-label={t`This was me: ${label}`}
      disabledReason={rest}
      key="me"
      onClick={confirm}
      pending={pending}
    >
      <Trans>This was me</Trans>
    </Button>
  );
  // Whoever doubts the session in use ends it, or changes the password.
  const notMine = !current && (
    <ReviewLink
      aria-label={doubted ? t`Continue the review: ${label}` : t`Not me: ${label}`}
      className={buttonClass({ variant: wary && prominent ? "primary" : "secondary" })}
      key="not-me"
      session={session}
    >
      {doubted ? <Trans>Continue the review</Trans> : <Trans>Not me</Trans>}
    </ReviewLink>
  );
  return (
    <>
      <div className="flex flex-wrap gap-2">{wary ? [notMine, mine] : [mine, notMine]}</div>
      <Problem state={state} />
    </>
  );
}

/** What stands in the way, told once, beside the button. */
function Problem({ state }: { state: ActState }) {
  const errorWords = useErrorWords();
  switch (state.step) {
    case "rest":
    case "sending":
      return null;
    case "checking":
      return (
        <p className="mt-2 text-ink-soft" role="alert">
          <Trans>No clear answer came back. Asking the server what became of it…</Trans>
        </p>
      );
    case "failed":
      if (state.error.type === "step-up-required") {
        return (
          <p className="mt-2 text-ink-soft" role="alert">
            <Trans>Nothing was changed, as you did not prove that it is you.</Trans>
          </p>
        );
      }
      return (
        <p className="mt-2 text-danger" role="alert">
          <Trans>Nothing was changed.</Trans> {errorWords(state.error)}
        </p>
      );
    case "unknown":
      return (
        <p className="mt-2 text-warning" role="alert">
          {errorWords(state.error)}{" "}
          {state.asked ? (
            <Trans>The server does not have your answer yet. Trying again cannot do it twice.</Trans>
          ) : (
            <Trans>
              Whether it was remembered is not known, and the server could not be asked. Trying again cannot
              do it twice.
            </Trans>
          )}
        </p>
      );
  }
}
