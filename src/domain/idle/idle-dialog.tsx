import { Trans, useLingui } from "@lingui/react/macro";

import { useSignOut } from "#src/api/account.ts";
import { useConnection } from "#src/api/connection.tsx";
import type { LifetimeCalls, Reading } from "#src/api/lifetime.ts";
import { useDurationWords } from "#src/domain/duration-words.ts";
import { useErrorWords } from "#src/domain/error-words.ts";
import { RequestId } from "#src/domain/failure.tsx";
import { useRest } from "#src/domain/use-rest.ts";
import { Button } from "#src/ui/button.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { UrgentDialog } from "#src/ui/urgent-dialog.tsx";

import { TimeLeft } from "./time-left.tsx";
import { useStay } from "./use-stay.ts";

interface IdleDialogProps {
  /** What the server said when it was asked whether the end is near. */
  reading: Reading;
  extend: LifetimeCalls["extend"];
  onExtended: (reading: Reading) => void;
  /** Asks the server how long the session has; whether it answered. */
  ask: () => Promise<boolean>;
}

/** Asks whether somebody is still there, before the session ends for want of activity. */
export function IdleDialog({ reading, ...calls }: IdleDialogProps) {
  const { t } = useLingui();
  const durationWords = useDurationWords();
  const errorWords = useErrorWords();
  const signOut = useSignOut();
  const { drafts } = useConnection();
  const { stay, pending, failure } = useStay(calls);
  const rest = useRest(failure?.error);
  const allowed = durationWords(reading.lifetime.idleTimeout ?? 0);

  return (
    <UrgentDialog
      actions={
        <>
          <Button onClick={signOut} size="md">
            <Trans>Sign out</Trans>
          </Button>
          <Button disabledReason={rest} onClick={stay} pending={pending} size="md" variant="primary">
            <Trans>Stay signed in</Trans>
          </Button>
        </>
      }
      description={
        <>
          <TimeLeft reading={reading} />
          <p className="mt-3">
            <Trans>This session ends after {allowed} without activity.</Trans>
            {drafts.any && (
              <>
                {" "}
                <Trans>What you have typed is kept for when you sign in again in this tab.</Trans>
              </>
            )}
          </p>
        </>
      }
      onEscape={stay}
      title={t`Are you still there?`}
    >
      {failure && (
        <Notice className="mt-4" role="alert" title={errorWords(failure.error)} tone="warning">
          {failure.unknown ? (
            <Trans>Whether you have more time now is not known. Try again.</Trans>
          ) : (
            <Trans>You have no more time than before. Try again.</Trans>
          )}
          {rest && <p aria-hidden="true">{rest}</p>}
          <RequestId error={failure.error} />
        </Notice>
      )}
    </UrgentDialog>
  );
}
