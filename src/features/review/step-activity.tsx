import { Trans, useLingui } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import { LazyAccountChanges, LazyRecentActivity } from "#src/domain/activity/activity-lazy.ts";
import { useExactTime } from "#src/domain/moment.tsx";
import { Notice } from "#src/ui/notice.tsx";

import { markLookedAt } from "./looked-at.ts";
import { REMEDIES } from "./remedies.ts";
import { useSessionName } from "./session-name.ts";
import { Continue, StepActions } from "./step-actions.tsx";
import type { StepProps } from "./step-props.ts";

/** What happened in the account since that sign-in, what is worst first; what this review did is folded away. */
export function StepActivity({ session, evidence, onNext }: StepProps) {
  const { t } = useLingui();
  const { sessionId } = useMe();
  const exact = useExactTime();
  const name = useSessionName()(session);
  const { account, accountChanges, passwordChangedAt, formerId } = evidence;

  function goOn() {
    if (account.data) markLookedAt(session.id);
    onNext();
  }

  return (
    <>
      <p className="max-w-[60ch]">
        <Trans>
          It began with the sign-in on <time dateTime={session.createdAt}>{exact(session.createdAt)}</time>:{" "}
          <bdi>{name}</bdi>. Look for what you did not do.
        </Trans>
      </p>
      {accountChanges.length > 0 && (
        <section aria-labelledby="changes-since" className="grid gap-3">
          <h3 className="sr-only" id="changes-since">
            <Trans>Changes to your account since then</Trans>
          </h3>
          <Notice
            title={<Trans>How you get into your account was changed since then. Did you do this?</Trans>}
            tone="warning"
          />
          <LazyAccountChanges
            fold={{
              title: t`Your own new password`,
              which: ({ action, at }) => action === "password_changed" && at === passwordChangedAt,
            }}
            since={session.createdAt}
          />
        </section>
      )}
      <section aria-labelledby="all-since" className="grid gap-2">
        <h3 className="font-medium" id="all-since">
          <Trans>Everything since then</Trans>
        </h3>
        <LazyRecentActivity
          fold={{
            title: t`What you did here yourself`,
            which: (event) =>
              REMEDIES.includes(event.action) &&
              (event.sessionId === sessionId || event.sessionId === formerId),
          }}
          none={t`Nothing has happened since then`}
          since={session.createdAt}
        />
      </section>
      <StepActions>
        <Continue onNext={goOn} />
      </StepActions>
    </>
  );
}
