import { Plural, Trans } from "@lingui/react/macro";
import { clsx } from "clsx";

import type { Termination } from "#src/api/termination-schemas.ts";
import { Notice } from "#src/ui/notice.tsx";

import { Consequences } from "./consequences.tsx";
import { PlanGroups } from "./plan-groups.tsx";
import { SkippedList } from "./skipped-list.tsx";
import type { SubjectWords } from "./subject.ts";

interface PlanViewProps {
  plan: Termination;
  /** The one in whose place it was made. */
  before: Termination | null;
  /** What the one thing is that it ends, where the page knows. */
  subject: SubjectWords | null;
  /** Another one is on its way. */
  stale: boolean;
}

/** What the plan would end, what it leaves alone, and what happens then. */
export function PlanView({ plan, before, subject, stale }: PlanViewProps) {
  return (
    <div aria-busy={stale || undefined} className={clsx("space-y-4", stale && "opacity-60")}>
      {before && <Renewed plan={plan} before={before} />}
      {plan.total > 0 && <PlanGroups plan={plan} subject={subject} />}
      <SkippedList termination={plan} />
      {plan.total > 0 && <Consequences plan={plan} />}
    </div>
  );
}

function Renewed({ plan, before }: { plan: Termination; before: Termination }) {
  const difference = plan.total - before.total;
  return (
    <Notice
      role="alert"
      title={<Trans>The plan had grown too old. Nothing was done; here is how it is now.</Trans>}
      tone="warning"
    >
      {difference === 0 ? (
        <Trans>The number is the same as before.</Trans>
      ) : difference > 0 ? (
        <Plural value={difference} one="It is # more than before." other="They are # more than before." />
      ) : (
        <Plural value={-difference} one="It is # fewer than before." other="They are # fewer than before." />
      )}
    </Notice>
  );
}
