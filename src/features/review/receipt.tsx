import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";

import { LazyRecentActivity } from "#src/domain/activity/activity-lazy.ts";
import { Link } from "#src/domain/link.tsx";
import { useExactTime } from "#src/domain/moment.tsx";
import { paths } from "#src/paths.ts";
import { buttonClass } from "#src/ui/button.tsx";

import { Fold } from "./fold.tsx";
import { ReceiptLines } from "./receipt-lines.tsx";
import { REMEDIES } from "./remedies.ts";
import { StepActions } from "./step-actions.tsx";
import type { StepProps } from "./step-props.ts";
import { useOpenSteps } from "./step-status.ts";

/** What was done and what was not, as the server has it: so it is the same after a reload, and in any browser. */
export function Receipt({ session, evidence }: Pick<StepProps, "session" | "evidence">) {
  const { t } = useLingui();
  const exact = useExactTime();
  const open = useOpenSteps(session, evidence).length;
  const { since } = evidence;
  return (
    <section aria-current="step" aria-labelledby="receipt" className="grid gap-4">
      <h2 className="w-fit scroll-mt-4 rounded-sm text-base font-semibold" id="receipt" tabIndex={-1}>
        {open === 0
          ? t`Receipt: nothing is left open`
          : t`${plural(open, { one: "Receipt: # thing is still open", other: "Receipt: # things are still open" })}`}
      </h2>
      <ReceiptLines evidence={evidence} session={session} />
      {since !== null && (
        <Fold
          title={
            <Trans>
              Everything you did since <time dateTime={since}>{exact(since)}</time>
            </Trans>
          }
        >
          <LazyRecentActivity actions={REMEDIES} none={t`Nothing was done since then`} since={since} />
        </Fold>
      )}
      <StepActions>
        <Link className={buttonClass({ variant: "primary", size: "md" })} to={paths.sessions()}>
          <Trans>Back to all sessions</Trans>
        </Link>
      </StepActions>
    </section>
  );
}
