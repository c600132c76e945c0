import { Trans, useLingui } from "@lingui/react/macro";

import type { ActivityAction } from "#src/api/activity-schemas.ts";
import { LazyRecentActivity } from "#src/domain/activity/activity-lazy.ts";
import { Link } from "#src/domain/link.tsx";
import { useExactTime } from "#src/domain/moment.tsx";
import { paths } from "#src/paths.ts";
import { buttonClass } from "#src/ui/button.tsx";

import { ReceiptLines } from "./receipt-lines.tsx";
import { StepActions } from "./step-actions.tsx";
import type { StepProps } from "./step-props.ts";

/** What makes an account safe again. */
const REMEDIES: ActivityAction[] = [
  "session_judged",
  "session_terminated",
  "sessions_terminated",
  "device_untrusted",
  "device_removed",
  "password_changed",
  "second_factor_added",
  "second_factor_removed",
];

/** What was done and what was not, as the server has it: so it is the same after a reload, and in any browser. */
export function Receipt({ session, evidence }: Pick<StepProps, "session" | "evidence">) {
  const { t } = useLingui();
  const exact = useExactTime();
  const { since } = evidence;
  return (
    <>
      <p className="max-w-[60ch]">
        <Trans>
          This is how things stand, by the word of the server. You can come back to it at any time.
        </Trans>
      </p>
      <ReceiptLines evidence={evidence} session={session} />
      {since !== null && (
        <section aria-labelledby="done-since">
          <h3 className="mt-2 mb-2 font-medium" id="done-since">
            <Trans>
              Done since <time dateTime={since}>{exact(since)}</time>
            </Trans>
          </h3>
          <LazyRecentActivity actions={REMEDIES} none={t`Nothing was done since then`} since={since} />
        </section>
      )}
      <StepActions>
        <Link className={buttonClass({ variant: "primary", size: "md" })} to={paths.sessions()}>
          <Trans>Back to all sessions</Trans>
        </Link>
      </StepActions>
    </>
  );
}
