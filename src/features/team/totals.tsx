import { plural } from "@lingui/core/macro";
import { Plural, useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";

import { announce } from "#src/ui/announcer.tsx";

interface TotalsProps {
  total: number;
  activeSessions: number;
  hiddenMembers: number;
  /** What is looked for; empty for everybody. */
  question: string;
  /** Another question is being answered. */
  busy: boolean;
}

/** How many, and of whom that is not known. Said once a search has found others. */
export function Totals({ total, activeSessions, hiddenMembers, question, busy }: TotalsProps) {
  const { t } = useLingui();
  const said = useRef(question);
  const sessions = t`${plural(activeSessions, { one: "# active session", other: "# active sessions" })}`;
  const members = question
    ? t`${plural(total, { one: "# member found", other: "# members found" })}`
    : t`${plural(total, { one: "# member", other: "# members" })}`;

  useEffect(() => {
    if (busy || said.current === question) return;
    said.current = question;
    announce(members, { seen: false });
  }, [busy, question, members]);

  return (
    <>
      <p>
        {sessions} · {members}
      </p>
      {hiddenMembers > 0 && (
        <p>
          <Plural
            one="The sessions of # member are not counted: they declined that others see them."
            other="The sessions of # members are not counted: they declined that others see them."
            value={hiddenMembers}
          />
        </p>
      )}
    </>
  );
}
