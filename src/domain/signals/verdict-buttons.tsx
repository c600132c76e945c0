import { Trans, useLingui } from "@lingui/react/macro";

import type { Session } from "#src/api/schemas.ts";
import { useErrorWords } from "#src/domain/error-words.ts";
import { Link } from "#src/domain/link.tsx";
import { useRest } from "#src/domain/use-rest.ts";
import { paths } from "#src/paths.ts";
import { announce } from "#src/ui/announcer.tsx";
import { Button, buttonClass } from "#src/ui/button.tsx";

import { useConfirm, type ConfirmStep } from "./use-confirm.ts";

interface VerdictButtonsProps {
  session: Session;
  /** Names what the buttons are about. */
  label: string;
  /** The server has it: time to move the focus, as the button goes. */
  onDone: () => void;
}

/** "This was me", remembered at once, and "Not me", which leads to what to do about it. */
export function VerdictButtons({ session, label, onDone }: VerdictButtonsProps) {
  const { t } = useLingui();
  const { state, confirm } = useConfirm(session, () => {
    announce(t`Remembered: this was you. ${label}`);
    onDone();
  });
  const rest = useRest(state.step === "failed" ? state.error : null);
  const { current, verdict } = session;
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {verdict?.value !== "me" && (
          <Button
            aria-label={t`This was me: ${label}`}
            disabledReason={rest}
            onClick={confirm}
            pending={state.step === "sending" || state.step === "checking"}
          >
            <Trans>This was me</Trans>
          </Button>
        )}
        {/* Whoever doubts the session in use ends it, or changes the password. */}
        {!current && (
          <Link
            aria-label={verdict?.value === "not_me" ? t`Continue the review: ${label}` : t`Not me: ${label}`}
            className={buttonClass()}
            to={paths.review(session.id)}
          >
            {verdict?.value === "not_me" ? <Trans>Continue the review</Trans> : <Trans>Not me</Trans>}
          </Link>
        )}
      </div>
      <Problem state={state} />
    </>
  );
}

/** What stands in the way, told once, beside the button. */
function Problem({ state }: { state: ConfirmStep }) {
  const errorWords = useErrorWords();
  switch (state.step) {
    case "ask":
    case "sending":
      return null;
    case "checking":
      return (
        <p className="mt-2 text-ink-soft" role="alert">
          <Trans>No clear answer came back. Asking the server what became of it…</Trans>
        </p>
      );
    case "given-up":
      return (
        <p className="mt-2 text-ink-soft" role="alert">
          <Trans>Nothing was changed, as you did not prove that it is you.</Trans>
        </p>
      );
    case "failed":
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
