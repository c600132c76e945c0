import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";

import { useRest } from "#src/domain/use-rest.ts";
import { Button } from "#src/ui/button.tsx";

import type { Act } from "./use-act.ts";

/** The buttons at the end of a step, the obvious one first. */
export function StepActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap gap-2 max-sm:*:grow">{children}</div>;
}

interface ActButtonProps {
  act: Pick<Act, "state" | "pending">;
  onClick: () => void;
  /** Why it cannot be used now, besides what the server asks to wait. */
  disabledReason?: string | undefined;
  /** It ends something. */
  danger?: boolean;
  /** It is not what comes next. */
  quiet?: boolean;
  children: ReactNode;
}

/** Asks for what a step does; after a failure the same again, once the server lets it. */
export function ActButton({ act, onClick, disabledReason, danger, quiet, children }: ActButtonProps) {
  const { state, pending } = act;
  const rest = useRest("error" in state ? state.error : null);
  // Who did not prove who they are has not tried yet.
  const refused = state.step === "failed" && state.error.type !== "step-up-required";
  const again = refused || state.step === "unknown" || state.step === "partly";
  return (
    <Button
      disabledReason={rest ?? disabledReason}
      onClick={onClick}
      pending={pending}
      size="md"
      variant={danger ? "danger" : quiet ? "quiet" : "primary"}
    >
      {again ? <Trans>Try again</Trans> : children}
    </Button>
  );
}

/** Goes on where there is nothing left to do. */
export function Continue({ onNext }: { onNext: () => void }) {
  return (
    <Button onClick={onNext} size="md" variant="primary">
      <Trans>Continue</Trans>
    </Button>
  );
}

/** Goes on without. */
export function Skip({ onNext }: { onNext: () => void }) {
  return (
    <Button onClick={onNext} size="md" variant="quiet">
      <Trans>Skip this step</Trans>
    </Button>
  );
}
