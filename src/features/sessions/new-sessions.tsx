import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";

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

/** Over the page's end, where it moves nothing: who has signed in since, and whether it was oneself. */
export function NewSessions({ sessions, labels, onShow }: NewSessionsProps) {
  const { t } = useLingui();
  const clientName = useClientName();
  const place = usePlace();
  const [newest] = sessions;
  const said = useRef(new Set<string>());
  const one = sessions.length === 1 ? newest : undefined;
  const question =
    newest && t`New sign-in from ${clientName(newest.client)}, ${place(newest)}. Was this you?`;

  useEffect(() => {
    if (!newest || !question || said.current.has(newest.id)) return;
    said.current.add(newest.id);
    announce(question, { seen: false });
  }, [newest, question]);

  return (
    <section
      aria-label={t`New sign-ins`}
      className="fixed inset-x-4 bottom-4 z-20 mx-auto grid max-w-xl gap-3 rounded-lg border border-line bg-raised p-4 shadow-pop"
      data-new-sessions
    >
      {one ? (
        <>
          <p>{question}</p>
          <div className="flex flex-wrap gap-2">
            <Button onClick={onShow} variant="primary">
              <Trans>Show 1 new session</Trans>
            </Button>
            <VerdictButtons key={one.id} label={labels.get(one.id) ?? ""} onDone={onShow} session={one} />
          </div>
        </>
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p>
            <Plural value={sessions.length} one="# new sign-in." other="# new sign-ins. Were they you?" />
          </p>
          <Button onClick={onShow} variant="primary">
            <Plural value={sessions.length} one="Show # new session" other="Show # new sessions" />
          </Button>
        </div>
      )}
    </section>
  );
}
