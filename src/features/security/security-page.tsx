import { Trans, useLingui } from "@lingui/react/macro";
import { clsx } from "clsx";
import { useState } from "react";

import { useMe } from "#src/api/me.ts";
import { LazyAccountChanges, LazyRecentActivity } from "#src/domain/activity/activity-lazy.ts";
import { LazyChangePassword } from "#src/domain/change-password/change-password-lazy.ts";
import { LazyVisibilityChoice } from "#src/domain/visibility/visibility-lazy.ts";
import { serverNow } from "#src/lib/server-clock.ts";
import { Card } from "#src/ui/card.tsx";
import { PageHeading } from "#src/ui/page-heading.tsx";

import { GoodHabits } from "./good-habits.tsx";
import { SecondFactors } from "./second-factors.tsx";
import { SecuritySection } from "./security-section.tsx";
import { WhenToLook } from "./when-to-look.tsx";

// Fetched beside the page's own answers, not after its first rendering.
LazyChangePassword.preload();
LazyAccountChanges.preload();
LazyRecentActivity.preload();
LazyVisibilityChoice.preload();

const DAY_MS = 86_400_000;

// By the day: the same question for whoever comes back to the page.
const aMonthAgo = () => new Date((Math.floor(serverNow() / DAY_MS) - 30) * DAY_MS).toISOString();

/** How one gets into the account, and what happened with it. Each section loads and fails on its own. */
export function SecurityPage() {
  const { t } = useLingui();
  const [since] = useState(aMonthAgo);
  const { policy } = useMe();
  // The room of the form, so that nothing below it jumps when it comes.
  const changesHere = policy.passwordMinLength !== null;
  // Once it was there it stays, and says so if the organization takes the choice back.
  const [mayChoose, setMayChoose] = useState(policy.optOut);
  if (policy.optOut && !mayChoose) setMayChoose(true);
  return (
    <>
      <PageHeading lead={<Trans>How you get into your account, and what has happened with it lately.</Trans>}>
        {t`Security`}
      </PageHeading>
      <div className="grid grid-cols-1 gap-10">
        <SecuritySection heading={t`Change password`}>
          <Card className={clsx("px-4 py-5 sm:px-5", changesHere && "min-h-116 sm:min-h-108")}>
            <LazyChangePassword />
          </Card>
        </SecuritySection>
        <SecuritySection heading={t`Second factor`}>
          <SecondFactors />
        </SecuritySection>
        {mayChoose && (
          <SecuritySection heading={t`Who sees your sessions`}>
            <Card className="min-h-68 px-4 py-5 max-[28rem]:min-h-100 sm:px-5">
              <LazyVisibilityChoice />
            </Card>
          </SecuritySection>
        )}
        <SecuritySection
          heading={t`Changes to your account`}
          lead={
            <Trans>
              How you get into your account: what was changed in the last 30 days. Each of these changes
              should be one that you made.
            </Trans>
          }
        >
          <LazyAccountChanges none={t`Nothing was changed in the last 30 days`} since={since} />
        </SecuritySection>
        <SecuritySection
          heading={t`Recent activity`}
          lead={
            <Trans>
              What was done in your account and by whom. If there is something that you did not do, look for
              the session that it came from, and change your password.
            </Trans>
          }
        >
          <LazyRecentActivity />
        </SecuritySection>
        <SecuritySection
          heading={t`When to look at your sessions`}
          lead={<Trans>A look takes ten seconds. These are the moments for it.</Trans>}
        >
          <WhenToLook />
        </SecuritySection>
        <SecuritySection heading={t`Good habits`}>
          <GoodHabits />
        </SecuritySection>
      </div>
    </>
  );
}
