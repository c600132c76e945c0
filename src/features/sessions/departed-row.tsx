import { Trans } from "@lingui/react/macro";
import { useLayoutEffect, useRef } from "react";

import { ApiError } from "#src/api/errors.ts";
import type { Session } from "#src/api/schemas.ts";
import { useSession } from "#src/api/session.ts";
import { ClientIcon } from "#src/domain/client-icon.tsx";
import { useClientName } from "#src/domain/client-name.ts";
import { useEndWords } from "#src/domain/end-words.ts";
import { Moment } from "#src/domain/moment.tsx";
import { usePlace } from "#src/domain/place.ts";
import { SessionLink } from "#src/domain/session-link.tsx";

interface DepartedRowProps {
  session: Session;
  label: string;
  /** Whether to ask the server what became of it: when many go at once, not for each of them. */
  asks: boolean;
  /** Whether the focus was in the row that stood here, and went with it. */
  hadFocus: (id: string) => boolean;
}

/** In the place of a session that has left the list while it was looked at: what became of it. */
export function DepartedRow({ session, label, asks, hadFocus }: DepartedRowProps) {
  const clientName = useClientName();
  const place = usePlace();
  const row = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (hadFocus(session.id)) row.current?.querySelector("a")?.focus({ preventScroll: true });
    // oxlint-disable-next-line react/exhaustive-deps -- only as it takes the row's place
  }, []);
  return (
    <div
      className="flex gap-3 border-t border-line px-4 py-3.5 text-ink-soft sm:px-5"
      data-session={session.id}
      ref={row}
    >
      <span className="w-6 shrink-0" />
      <ClientIcon className="max-sm:hidden" client={session.client} />
      <div className="min-w-0">
        <SessionLink id={session.id} label={label}>
          {clientName(session.client)}
        </SessionLink>
        <p>
          <bdi>{place(session)}</bdi>
        </p>
        {asks ? (
          <Fate id={session.id} />
        ) : (
          <p>
            <Trans>No longer in the list.</Trans>
          </p>
        )}
      </div>
    </div>
  );
}

function Fate({ id }: { id: string }) {
  const { data, error } = useSession(id);
  const endWords = useEndWords();
  if (error) {
    return error instanceof ApiError && error.status === 404 ? (
      <p>
        <Trans>This session is no longer there.</Trans>
      </p>
    ) : (
      <p>
        <Trans>It is no longer in the list, and the server could not be asked why.</Trans>
      </p>
    );
  }
  if (!data) {
    return (
      <p>
        <Trans>Asking the server what became of it…</Trans>
      </p>
    );
  }
  if (data.end) {
    return (
      <p className="font-medium text-ink">
        {endWords(data.end)}
        {" · "}
        <Moment timestamp={data.end.at} />
      </p>
    );
  }
  return (
    <p>
      <Trans>It is still signed in, further down the list.</Trans>
    </p>
  );
}
