import { Trans, useLingui } from "@lingui/react/macro";

import { LazyRecentActivity } from "#src/domain/activity/activity-lazy.ts";

import { Continue, StepActions } from "./step-actions.tsx";
import type { StepProps } from "./step-props.ts";

/** What happened in the account since that sign-in, to be looked through. */
export function StepActivity({ session, onNext }: StepProps) {
  const { t } = useLingui();
  return (
    <>
      <p className="max-w-[60ch]">
        <Trans>
          This is what happened in your account since that sign-in. Look for what you did not do, and for
          changes to how you sign in.
        </Trans>
      </p>
      <LazyRecentActivity none={t`Nothing has happened since then`} since={session.createdAt} />
      <StepActions>
        <Continue onNext={() => onNext()} />
      </StepActions>
    </>
  );
}
