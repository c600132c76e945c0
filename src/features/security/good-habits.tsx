import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";

import { Card } from "#src/ui/card.tsx";
import { Close } from "#src/ui/icons-on-demand.tsx";
import { Check } from "#src/ui/icons.tsx";

/** What everybody can do, in a few words each (seed 003). */
export function GoodHabits() {
  return (
    <Card className="grid gap-x-8 gap-y-5 px-4 py-4 sm:grid-cols-2 sm:px-5">
      <Habits heading={<Trans>Do</Trans>} mark={<Check className="mt-0.5 size-4 text-success" />}>
        <Trans>Sign out when you leave a computer that others use.</Trans>
        <Trans>Look through your sessions once a month.</Trans>
        <Trans>Let every sign-in ask for a second factor.</Trans>
        <Trans>Sign out sessions that you no longer use.</Trans>
      </Habits>
      <Habits heading={<Trans>Don’t</Trans>} mark={<Close className="mt-0.5 size-4 text-ink-soft" />}>
        <Trans>Stay signed in on a public computer.</Trans>
        <Trans>Pass over a session that you don’t know.</Trans>
      </Habits>
    </Card>
  );
}

function Habits({ heading, mark, children }: { heading: ReactNode; mark: ReactNode; children: ReactNode[] }) {
  return (
    <div>
      <h4 className="text-xs font-medium text-ink-soft">{heading}</h4>
      <ul className="mt-2 grid gap-2">
        {children.map((habit, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- they never change
          <li className="flex gap-2.5" key={index}>
            {mark}
            <span>{habit}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
