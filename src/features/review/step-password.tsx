import { Trans } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import { LazyChangePassword } from "#src/domain/change-password/change-password-lazy.ts";
import { useExactTime } from "#src/domain/moment.tsx";
import { paths } from "#src/paths.ts";
import { Button } from "#src/ui/button.tsx";

import { Continue, StepActions } from "./step-actions.tsx";
import type { StepProps } from "./step-props.ts";

/** The last step, as it ends the session of this page too: whoever signs in again comes back to the receipt. */
export function StepPassword({ session, evidence: { passwordChangedAt }, onNext }: StepProps) {
  const exact = useExactTime();
  const elsewhere = useMe().policy.passwordMinLength === null;
  if (passwordChangedAt !== null) {
    return (
      <>
        <p>
          <Trans>
            You changed your password on <time dateTime={passwordChangedAt}>{exact(passwordChangedAt)}</time>.
          </Trans>
        </p>
        <StepActions>
          <Continue onNext={() => onNext()} />
        </StepActions>
      </>
    );
  }
  return (
    <>
      <p className="max-w-[60ch]">
        {elsewhere ? (
          <Trans>Whoever was in your account may know your password.</Trans>
        ) : (
          <Trans>
            Whoever was in your account may know your password. A new one ends all your sessions, this one
            too: you sign in again, and come back here to the receipt.
          </Trans>
        )}
      </p>
      <LazyChangePassword returnTo={paths.reviewStage(session.id, "receipt")} />
      <StepActions>
        {elsewhere ? (
          <Continue onNext={() => onNext()} />
        ) : (
          <Button onClick={() => onNext()} size="md">
            <Trans>Finish without changing it</Trans>
          </Button>
        )}
      </StepActions>
    </>
  );
}
