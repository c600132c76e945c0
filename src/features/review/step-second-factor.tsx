import { Trans } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import { Contact } from "#src/domain/contact.tsx";
import { useFactorNames } from "#src/domain/second-factor.ts";
import { buttonClass } from "#src/ui/button.tsx";

import { Continue, StepActions } from "./step-actions.tsx";
import type { StepProps } from "./step-props.ts";

/** Whether a stolen password alone would be enough, and where that can be changed. */
export function StepSecondFactor({ onNext }: StepProps) {
  const { secondFactors } = useMe();
  const hasOne = (secondFactors?.length ?? 0) > 0;
  // Where it is set up is the host's business: an address never comes from data.
  const { VITE_SECOND_FACTOR_URL: url } = import.meta.env;
  return (
    <>
      <p className="max-w-[60ch]">
        <State />
      </p>
      {!url && <WhomToAsk />}
      <StepActions>
        <Continue onNext={() => onNext()} />
        {url && (
          <a className={buttonClass({ size: "md" })} href={url} rel="noreferrer" target="_blank">
            {hasOne ? <Trans>Manage two-factor (new tab)</Trans> : <Trans>Set up two-factor (new tab)</Trans>}
          </a>
        )}
      </StepActions>
    </>
  );
}

function State() {
  const names = useFactorNames();
  const { secondFactors } = useMe();
  if (secondFactors === null) {
    return <Trans>Whether your account has a second factor is seen to elsewhere, and not known here.</Trans>;
  }
  if (secondFactors.length === 0) {
    return (
      <Trans>
        Your account has no second factor: whoever has your password gets in. With one, a password alone is
        not enough.
      </Trans>
    );
  }
  return (
    <Trans>
      Your account has a second factor: {names(secondFactors)}. Check that you know all of it: what you do not
      know should go.
    </Trans>
  );
}

function WhomToAsk() {
  const { support } = useMe().organization;
  return (
    <p className="text-ink-soft">
      <Trans>
        To change it, ask <Contact contact={support} />.
      </Trans>
    </p>
  );
}
