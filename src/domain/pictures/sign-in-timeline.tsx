import { Plural, Trans } from "@lingui/react/macro";
import { useId, useMemo, type ReactNode } from "react";

import { useConcernWord } from "#src/domain/concern-word.ts";
import type { Concern } from "#src/domain/concern.ts";
import { useNow } from "#src/lib/use-now.ts";

import { columnsOf, type SignIn } from "./columns.ts";
import { DAYS, dayIn } from "./days.ts";
import { Mark } from "./mark.tsx";
import { SignInColumns } from "./sign-in-columns.tsx";
import { SignInList } from "./sign-in-list.tsx";

export interface SignInTimelineProps {
  signIns: readonly SignIn[];
  /** The viewer's own where it is left out. */
  timeZone?: string | undefined;
}

/** Sign-ins of the last 30 days by day, a mark for each, and the same in words. */
export function SignInTimeline({ signIns, timeZone }: SignInTimelineProps) {
  const caption = useId();
  const dayOf = useMemo(() => dayIn(timeZone), [timeZone]);
  const today = dayOf(useNow());
  const { columns, undated } = useMemo(() => columnsOf(signIns, dayOf, today), [signIns, dayOf, today]);
  const shown = columns.flatMap((column) => column.signIns);
  const concerning = shown.filter(({ concern }) => concern !== "none").length;

  return (
    <figure aria-labelledby={caption} className="@container">
      <figcaption>
        <span className="font-medium" id={caption}>
          <Trans>Sign-ins in the last {DAYS} days</Trans>
        </span>
        <span className="block text-xs text-ink-soft">
          {shown.length === 0 ? (
            <Trans>None</Trans>
          ) : (
            <Plural value={shown.length} one="# sign-in" other="# sign-ins" />
          )}
          {concerning > 0 && (
            <>
              {" · "}
              <Plural value={concerning} one="# of these deserves a look" other="# of these deserve a look" />
            </>
          )}
        </span>
      </figcaption>
      <SignInColumns columns={columns} />
      {shown.length > 0 && <Legend signIns={shown} />}
      {undated > 0 && (
        <p className="mt-2 text-xs text-ink-soft">
          <Plural
            value={undated}
            one="# sign-in has no time that can be shown."
            other="# sign-ins have no time that can be shown."
          />
        </p>
      )}
      {shown.length > 0 && (
        <details className="mt-1">
          <summary className="-mx-2 w-fit rounded-md px-2 py-1 text-ink-soft hover:text-ink">
            <Trans>Show as a list</Trans>
          </summary>
          <SignInList columns={columns} timeZone={timeZone} />
        </details>
      )}
    </figure>
  );
}

/** What the shapes mean: only those that are there. The list says it in words beside each. */
function Legend({ signIns }: { signIns: readonly SignIn[] }) {
  const concernWord = useConcernWord();
  const grave = (["medium", "high"] as const).filter((level) =>
    signIns.some(({ concern }) => concern === level),
  );
  return (
    <ul aria-hidden="true" className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-soft">
      <Meaning>
        <Trans>Sign-in</Trans>
      </Meaning>
      {signIns.some(({ current }) => current) && (
        <Meaning current>
          <Trans>This device</Trans>
        </Meaning>
      )}
      {grave.map((concern) => (
        <Meaning concern={concern} key={concern}>
          {concernWord(concern)}
        </Meaning>
      ))}
    </ul>
  );
}

interface MeaningProps {
  concern?: Concern;
  current?: boolean;
  children: ReactNode;
}

function Meaning({ concern = "none", current = false, children }: MeaningProps) {
  return (
    <li className="flex items-center gap-1.5">
      <Mark concern={concern} current={current} size={8} />
      {children}
    </li>
  );
}
