import { Trans } from "@lingui/react/macro";

import { useTimeoutWords } from "./timeout-words.ts";

interface RememberMeNoteProps {
  allowed: boolean;
  /** After how long without activity other sessions are signed out; null for never. */
  others: number | null;
}

/** What it means that people may be remembered, or may not. */
export function RememberMeNote({ allowed, others }: RememberMeNoteProps) {
  const words = useTimeoutWords();
  if (allowed) {
    return (
      <>
        <Trans>
          People may choose it when they sign in: their session then goes on when the browser is closed, and
          lasts as long as you say here.
        </Trans>{" "}
        {others === null ? (
          <Trans>Other sessions stay signed in without activity.</Trans>
        ) : (
          <Trans>Other sessions are signed out {words.after(others)} without activity.</Trans>
        )}
      </>
    );
  }
  return (
    <>
      <Trans>The sign-in page does not offer it.</Trans>{" "}
      {others === null ? (
        <Trans>
          Sessions that were remembered before last as long as all others: they stay signed in without
          activity.
        </Trans>
      ) : (
        <Trans>
          Sessions that were remembered before last as long as all others: they are signed out{" "}
          {words.after(others)} without activity.
        </Trans>
      )}
    </>
  );
}
