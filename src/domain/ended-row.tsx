import { Trans } from "@lingui/react/macro";

import type { Session } from "#src/api/schemas.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";

import { ClientIcon } from "./client-icon.tsx";
import { useClientName } from "./client-name.ts";
import { useEndWords } from "./end-words.ts";
import { Moment } from "./moment.tsx";
import { usePlace } from "./place.ts";
import { SessionLink } from "./session-link.tsx";

/** One session that is over: what, where, why and since when; and what the administrator wrote, where that is told. */
export function EndedRow({ session, label }: { session: Session; label: string }) {
  const clientName = useClientName();
  const place = usePlace();
  const endWords = useEndWords();
  const reason = inAFewWords(session.end?.reason?.replaceAll(/\s+/g, " ") ?? "");
  return (
    <div className="flex gap-3 px-4 py-3 sm:px-5" data-session={session.id}>
      <ClientIcon className="text-ink-soft max-sm:hidden" client={session.client} />
      <div className="min-w-0 text-ink-soft">
        <SessionLink id={session.id} label={label}>
          {clientName(session.client)}
        </SessionLink>
        {" · "}
        <bdi>{place(session)}</bdi>
        {session.end && (
          <p>
            {endWords(session.end)}
            {" · "}
            <Moment timestamp={session.end.at} />
          </p>
        )}
        {reason && (
          <p>
            <Trans>
              Reason: <bdi dir="auto">{reason}</bdi>
            </Trans>
          </p>
        )}
      </div>
    </div>
  );
}
