import { Trans, useLingui } from "@lingui/react/macro";

import { useSignOut } from "#src/api/account.ts";
import type { Reading } from "#src/api/lifetime.ts";
import { Button } from "#src/ui/button.tsx";
import { UrgentDialog } from "#src/ui/urgent-dialog.tsx";

import { TimeLeft } from "./time-left.tsx";

/** Says that the session is about to reach the limit that nobody can move. */
export function LimitDialog({ reading, onClose }: { reading: Reading; onClose: () => void }) {
  const { t } = useLingui();
  const signOut = useSignOut();

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
          <TimeLeft reading={reading} />
          <p className="mt-3">
            <Trans>
              A session lasts only so long, however active you are, and this one cannot be extended. Save what
              you are working on, then sign in again.
            </Trans>
          </p>
        </>
      }
      onEscape={onClose}
      title={t`Your session is about to end`}
    />
  );
}
