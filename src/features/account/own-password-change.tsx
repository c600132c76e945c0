import { Plural, Trans } from "@lingui/react/macro";

import type { SessionOver } from "#src/api/connection.tsx";
import { Notice } from "#src/ui/notice.tsx";

/** After a change of password in this tab. `others`: what the server said of the sessions; null if that was lost. */
export function OwnPasswordChange({ others }: { others: SessionOver["others"] }) {
  if (!others) {
    return (
      <>
        <p>
          <Trans>
            The answer to your change got lost on the way, but the server says that the password of your
            account was changed. That signs out all your sessions.
          </Trans>
        </p>
        <p>
          <Trans>
            If your new password is not accepted, somebody else has changed it: tell an administrator of your
            organization at once.
          </Trans>
        </p>
      </>
    );
  }
  const { ending, failed } = others;
  return (
    <>
      <p>
        {failed > 0 && <Trans>This session is signed out, but not every other one is.</Trans>}
        {failed === 0 && ending > 0 && (
          <Trans>
            This session is signed out, and so are the others, at their next request at the latest.
          </Trans>
        )}
        {failed === 0 && ending === 0 && <Trans>All your sessions are signed out, this one too.</Trans>}{" "}
        <Trans>Sign in again with the new password.</Trans>
      </p>
      {ending > 0 && (
        <p>
          <Plural
            value={ending}
            one="# session takes a little longer: the server has accepted its end."
            other="# sessions take a little longer: the server has accepted their end."
          />
        </p>
      )}
      {failed > 0 && (
        <Notice tone="warning">
          <Plural
            value={failed}
            one="# session could not be ended and may still be signed in. Look at it once you are signed in."
            other="# sessions could not be ended and may still be signed in. Look at them once you are signed in."
          />
        </Notice>
      )}
    </>
  );
}

/** After a change of password was sent from this tab, and the session ended without a word of what came of it. */
export function UnclearPasswordChange() {
  return (
    <Notice tone="warning" title={<Trans>Whether your password was changed is not known</Trans>}>
      <Trans>
        The answer got lost on the way. Sign in with the new password, and if that fails with the old one.
      </Trans>
    </Notice>
  );
}
