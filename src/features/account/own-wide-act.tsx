import { Trans } from "@lingui/react/macro";

/** What the person had asked for, and what of it the server has said. Signing in again leads to its report. */
export function OwnWideAct({ begun }: { begun: boolean }) {
  return (
    <p className="text-ink-soft">
      {begun ? (
        <Trans>
          You asked to sign out everyone in your organization, this session included. The server has begun it,
          and sees to it by itself. Once you have signed in again, its report shows what became of it.
        </Trans>
      ) : (
        <Trans>
          You asked to sign out everyone in your organization, this session included. Whether it was begun,
          you see in its report once you have signed in again.
        </Trans>
      )}
    </p>
  );
}
