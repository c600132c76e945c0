import { Plural, Trans } from "@lingui/react/macro";
import { clsx } from "clsx";
import type { ReactNode } from "react";

import type { Session } from "#src/api/schemas.ts";
import { Link } from "#src/domain/link.tsx";
import { useExactTime } from "#src/domain/moment.tsx";
import { paths } from "#src/paths.ts";
import { Check, Info, Warning } from "#src/ui/icons.tsx";

import type { StepName } from "./steps.ts";

/** How many of several are named. */
export const LISTED = 10;

interface LineProps {
  tone: "done" | "open" | "info";
  /** The step in which it can still be done. */
  step?: { session: Session; name: StepName };
  children: ReactNode;
}

/** One line of the receipt; what is not done leads to where it can be. */
export function Line({ tone, step, children }: LineProps) {
  const Icon = { done: Check, open: Warning, info: Info }[tone];
  return (
    <li className="flex gap-2.5">
      <Icon className={clsx({ done: "text-success", open: "text-warning", info: "text-ink-soft" }[tone])} />
      <div className="min-w-0">
        {children}
        {step && (
          <>
            {" "}
            <Link
              className="font-medium whitespace-nowrap text-accent underline-offset-4 hover:underline"
              preventScrollReset
              to={paths.reviewStage(step.session.id, step.name)}
            >
              <Trans>Go to this step</Trans>
            </Link>
          </>
        )}
      </div>
    </li>
  );
}

export function At({ time }: { time: string }) {
  const exact = useExactTime();
  return <time dateTime={time}>{exact(time)}</time>;
}

/** The first of so many. */
export function Names({ of, children }: { of: number; children: ReactNode }) {
  const more = of - LISTED;
  return (
    <ul className="mt-1 grid list-disc gap-0.5 ps-5 text-ink-soft">
      {children}
      {more > 0 && (
        <li>
          <Plural value={more} one="and # more" other="and # more" />
        </li>
      )}
    </ul>
  );
}
