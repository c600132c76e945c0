import { Trans, useLingui } from "@lingui/react/macro";
import { clsx } from "clsx";
import { useState } from "react";

import { useMe } from "#src/api/me.ts";
import { usePolicy } from "#src/api/policy.ts";
import { LazyAccountChanges, LazyRecentActivity } from "#src/domain/activity/activity-lazy.ts";
import { LazyChangePassword } from "#src/domain/change-password/change-password-lazy.ts";
import { LazyPolicySections } from "#src/domain/policy/policy-lazy.ts";
import { LazyVisibilityChoice } from "#src/domain/visibility/visibility-lazy.ts";
import { serverNow } from "#src/lib/server-clock.ts";
import { Card } from "#src/ui/card.tsx";
import { PageHeading } from "#src/ui/page-heading.tsx";
import { PageSection } from "#src/ui/page-section.tsx";

import { AdminHabits, useHasAdminHabits } from "./admin-habits.tsx";
import { GoodHabits } from "./good-habits.tsx";
import { OnThisPage } from "./on-this-page.tsx";
import { SecondFactors } from "./second-factors.tsx";
import { SectionGroup } from "./section-group.tsx";
import { useGoToSection } from "./use-go-to-section.ts";
import { WhenToLook } from "./when-to-look.tsx";

// Fetched beside the page's own answers, not after its first rendering.
LazyChangePassword.preload();
LazyAccountChanges.preload();
LazyRecentActivity.preload();
LazyVisibilityChoice.preload();
LazyPolicySections.preload();

const DAY_MS = 86_400_000;

// By the day: the same question for whoever comes back to the page.
const aMonthAgo = () => new Date((Math.floor(serverNow() / DAY_MS) - 30) * DAY_MS).toISOString();

/**
 * How one gets into the account and what happened with it, then what the organization has laid down. Each section loads
 * and fails on its own.
 */
export function SecurityPage() {
  const { t } = useLingui();
  const [since] = useState(aMonthAgo);
  const { policy } = useMe();
  const rules = usePolicy({ polls: false }).data;
  const hasAdminHabits = useHasAdminHabits();
  useGoToSection();
  // The room of the form, so that nothing below it jumps when it comes.
  const changesHere = policy.passwordMinLength !== null;
  // Once it was there it stays, and says so if the organization takes the choice back.
  const [mayChoose, setMayChoose] = useState(policy.optOut);
  if (policy.optOut && !mayChoose) setMayChoose(true);

  const groups = {
    own: t`Your account`,
    organization: t`Your organization`,
    advice: t`Good to know`,
  };
  const sections = {
    password: { id: "change-password", heading: t`Change password` },
    factor: { id: "second-factor", heading: t`Second factor` },
    changes: { id: "changes", heading: t`Changes to your account` },
    activity: { id: "recent-activity", heading: t`Recent activity` },
    visibility: { id: "visibility", heading: t`Who sees your sessions` },
    timeout: { id: "session-timeout", heading: t`Session timeout` },
    remember: { id: "remember-me", heading: t`Remember me` },
    countries: { id: "operating-countries", heading: t`Operating countries` },
    occasions: { id: "when-to-look", heading: t`When to look at your sessions` },
    habits: { id: "good-habits", heading: t`Good habits` },
    adminHabits: { id: "admin-habits", heading: t`Good habits for administrators` },
  };
  const { password, factor, changes, activity, visibility, timeout, remember, countries, occasions, habits } =
    sections;

  return (
    <div className="relative">
      <PageHeading
        lead={
          <Trans>
            How you get into your account, what has happened with it lately, and the rules of your
            organization.
          </Trans>
        }
      >
        {t`Security`}
      </PageHeading>
      <OnThisPage
        groups={[
          {
            label: groups.own,
            sections: [password, factor, changes, activity, ...(mayChoose ? [visibility] : [])],
          },
          {
            label: groups.organization,
            sections: [timeout, ...(rules?.rememberMe ? [remember] : []), countries],
          },
          {
            label: groups.advice,
            sections: [occasions, habits, ...(hasAdminHabits ? [sections.adminHabits] : [])],
          },
        ]}
      />
      <div className="grid grid-cols-1 gap-14">
        <SectionGroup heading={groups.own}>
          <PageSection {...password}>
            <Card className={clsx("px-4 py-5 sm:px-5", changesHere && "min-h-116 sm:min-h-108")}>
              <LazyChangePassword />
            </Card>
          </PageSection>
          <PageSection {...factor}>
            <SecondFactors />
          </PageSection>
          <PageSection
            {...changes}
            lead={
              <Trans>
                How you get into your account: what was changed in the last 30 days. Each of these changes
                should be one that you made.
              </Trans>
            }
          >
            <LazyAccountChanges none={t`Nothing was changed in the last 30 days`} since={since} />
          </PageSection>
          <PageSection
            {...activity}
            lead={
              <Trans>
                What was done in your account and by whom. If there is something that you did not do, look for
                the session that it came from, and change your password.
              </Trans>
            }
          >
            <LazyRecentActivity />
          </PageSection>
          {mayChoose && (
            <PageSection {...visibility}>
              <Card className="min-h-68 px-4 py-5 max-[28rem]:min-h-100 sm:px-5">
                <LazyVisibilityChoice />
              </Card>
            </PageSection>
          )}
        </SectionGroup>
        <SectionGroup heading={groups.organization}>
          <LazyPolicySections />
        </SectionGroup>
        <SectionGroup heading={groups.advice}>
          <PageSection
            {...occasions}
            lead={<Trans>A look takes ten seconds. These are the moments for it.</Trans>}
          >
            <WhenToLook />
          </PageSection>
          <PageSection {...habits}>
            <GoodHabits />
          </PageSection>
          {hasAdminHabits && (
            <PageSection {...sections.adminHabits}>
              <AdminHabits />
            </PageSection>
          )}
        </SectionGroup>
      </div>
    </div>
  );
}
