import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";

import type { Session } from "#src/api/schemas.ts";
import { useClientName } from "#src/domain/client-name.ts";
import { usePlace } from "#src/domain/place.ts";
import { VerdictButtons } from "#src/domain/signals/verdict-buttons.tsx";
import { announce } from "#src/ui/announcer.tsx";
import { Button } from "#src/ui/button.tsx";

interface NewSessionsProps {
  /** Signed in since the list was read; the newest first. */
  sessions: readonly Session[];
  labels: Map<string, string>;
  onShow: () => void;
}

/**
 * Who has signed in since, and whether it was oneself. Before the list for who reads or tabs, at the end of what is
 * seen of it for the eye, where it moves nothing.
 */
export function NewSessions({ sessions, labels, onShow }: NewSessionsProps) {
  const { t } = useLingui();
  const clientName = useClientName();
  const place = usePlace();
  const [newest] = sessions;
  const said = useRef(new Set<string>());
  const [putOff, setPutOff] = useState<ReadonlySet<string>>(new Set());
  const one = sessions.length === 1 ? newest : undefined;
  const question =
    newest && t`New sign-in from ${clientName(newest.client)}, ${place(newest)}. Was this you?`;

  useEffect(() => {
    if (!newest || !question || said.current.has(newest.id)) return;
    said.current.add(newest.id);
    announce(question, { seen: false });
  }, [newest, question]);

  function later() {
    setPutOff(new Set(sessions.map(({ id }) => id)));
    document.querySelector("h1")?.focus({ preventScroll: true });
  }

  if (sessions.every(({ id }) => putOff.has(id))) return null;
  return (
    <section
      aria-label={t`New sign-ins`}
      className="sticky bottom-4 z-20 order-last grid w-full max-w-xl gap-3 self-center rounded-lg border border-line bg-raised p-4 shadow-pop max-sm:bottom-2 max-sm:gap-2 max-sm:p-3"
    >
      <p>
        {one ? (
          question
        ) : (
          <Plural value={sessions.length} one="# new sign-in." other="# new sign-ins. Were they you?" />
        )}
      </p>
      <div className="flex flex-wrap items-start gap-2">
        {one && (
          <VerdictButtons key={one.id} label={labels.get(one.id) ?? ""} onDone={onShow} session={one} />
        )}
        <Button onClick={onShow}>
          <Plural value={sessions.length} one="Show # new session" other="Show # new sessions" />
        </Button>
        <Button className="ms-auto" onClick={later} variant="quiet">
          <Trans>Later</Trans>
        </Button>
      </div>
    </section>
  );
}
