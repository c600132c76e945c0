import { Trans } from "@lingui/react/macro";
import { useId } from "react";

import type { SessionDetails } from "#src/api/session-details.ts";
import { useClientName } from "#src/domain/client-name.ts";
import { useSessionLabels } from "#src/domain/session-label.ts";
import { SessionLink } from "#src/domain/session-link.tsx";
import { useRelationWords } from "#src/domain/signals/relation-words.ts";

/** The same member's sessions that have something in common with this one, and what that is. */
export function RelatedSessions({ related }: Pick<SessionDetails, "related">) {
  const id = useId();
  const clientName = useClientName();
  const relationWords = useRelationWords();
  const labels = useSessionLabels()(related.map(({ session }) => session));
  if (related.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 className="mb-1 text-xs font-medium text-ink-soft" id={id}>
        <Trans>Others that have something in common with it</Trans>
      </h2>
      <ul className="divide-y divide-line">
        {related.map(({ session, reasons }) => (
          <li className="py-2.5" key={session.id}>
            <SessionLink id={session.id} label={labels.get(session.id) ?? ""}>
              {clientName(session.client)}
            </SessionLink>
            <p className="text-ink-soft">
              {reasons.map((reason) => relationWords(reason, session)).join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
