import { Trans, useLingui } from "@lingui/react/macro";

import type { SignInOptions } from "#src/api/sign-in-options.ts";
import { useDurationWords } from "#src/domain/duration-words.ts";
import { Checkbox } from "#src/ui/checkbox.tsx";

/** What the organization lets people choose for this browser, each with how long it holds; never chosen beforehand. */
export function SignInChoices({ options: { rememberMe, deviceTrust } }: { options: SignInOptions }) {
  const { t } = useLingui();
  return (
    <fieldset aria-describedby="choices-hint" className="grid gap-3">
      <legend className="sr-only">
        <Trans>In this browser</Trans>
      </legend>
      {rememberMe && (
        <div>
          <Checkbox aria-describedby="remember-hint" label={t`Remember me`} name="remember" />
          <p className="ps-6 text-ink-soft" id="remember-hint">
            <Remembered {...rememberMe} />
          </p>
        </div>
      )}
      {deviceTrust && (
        <div>
          <Checkbox aria-describedby="trust-hint" label={t`Trust this device`} name="trustDevice" />
          <p className="ps-6 text-ink-soft" id="trust-hint">
            <Trusted {...deviceTrust} />
          </p>
        </div>
      )}
      <p className="text-ink-soft" id="choices-hint">
        {rememberMe && deviceTrust ? (
          <Trans>On a computer that others use, choose neither.</Trans>
        ) : (
          <Trans>Not on a computer that others use.</Trans>
        )}
      </p>
    </fieldset>
  );
}

/** Whether there is anything to choose. */
export function hasChoice({ rememberMe, deviceTrust }: SignInOptions): boolean {
  return rememberMe !== null || deviceTrust !== null;
}

interface Holds {
  /** In seconds; null for without end. */
  duration: number | null;
}

function Remembered({ duration }: Holds) {
  const words = useDurationWords();
  return duration === null ? (
    <Trans>You stay signed in after closing the browser, however long you are away.</Trans>
  ) : (
    <Trans>You stay signed in after closing the browser, for up to {words(duration)} without activity.</Trans>
  );
}

function Trusted({ duration }: Holds) {
  const words = useDurationWords();
  return duration === null ? (
    <Trans>Signing in here again may skip the second factor.</Trans>
  ) : (
    <Trans>Signing in here again may skip the second factor for {words(duration)}.</Trans>
  );
}
