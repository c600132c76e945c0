import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";

import { useSignOut } from "#src/api/account.ts";
import type { Reading } from "#src/api/lifetime.ts";
import { Button } from "#src/ui/button.tsx";
import { UrgentDialog } from "#src/ui/urgent-dialog.tsx";

import { useMarks } from "./use-marks.ts";
import { useSecondsLeft } from "./use-seconds-left.ts";

/** Says that the session is about to reach the limit that nobody can move. */
export function LimitDialog({ reading, onClose }: { reading: Reading; onClose: () => void }) {
  const { t } = useLingui();
  const signOut = useSignOut();
  const seconds = useSecondsLeft(reading);
  const minutes = Math.ceil(seconds / 60);
  useMarks(
    seconds,
    (left) =>
      t`${plural(left, { one: "# second until you are signed out.", other: "# seconds until you are signed out." })}`,
  );

  return (
    <UrgentDialog
      actions={
        <>
          <Button onClick={signOut} size="md">
            <Trans>Sign out</Trans>
          </Button>
          <Button onClick={onClose} size="md" variant="primary">
            <Trans>OK</Trans>
          </Button>
        </>
      }
      description={
        <>
          <p>
            <Trans>
              A session lasts only so long, however active you are, and this one cannot be extended. Save what
              you are working on, then sign in again.
            </Trans>
          </p>
          <p className="mt-3 font-medium text-ink tabular-nums" role="timer">
            {seconds > 60
              ? t`${plural(minutes, { one: "Signing out in # minute", other: "Signing out in # minutes" })}`
              : t`${plural(seconds, { one: "Signing out in # second", other: "Signing out in # seconds" })}`}
          </p>
        </>
      }
      onEscape={onClose}
      title={t`Your session is about to end`}
    />
  );
}
