import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";

import type { SessionDetails } from "#src/api/session-details.ts";
import { ConcernIcon } from "#src/domain/concern-icon.tsx";
import { useConcernWord } from "#src/domain/concern-word.ts";
import { concernOf } from "#src/domain/concern.ts";
import { LazyEndingStatus } from "#src/domain/sign-out/sign-out-lazy.ts";
import { SignalLists } from "#src/domain/signals/signal-lists.tsx";
import { Badge } from "#src/ui/badge.tsx";

import { LoadingFacts } from "./loading-facts.tsx";
import { SessionActivity } from "./session-activity.tsx";
import { EndGroup, SessionFacts } from "./session-facts.tsx";
import { SessionHistory } from "./session-history.tsx";

interface SessionViewProps {
  session: SessionDetails;
  /** Its details are there, not only what the list knows. */
  complete: boolean;
  /** Whether its sign-out was tried again after it should have ended. */
  retried: boolean;
  /** Before all else: whose it is. */
  lead?: ReactNode;
  /** What can be done: after what stands out, before the facts. */
  acts: ReactNode;
  /** After all that is known. */
  children?: ReactNode;
}

/** All that is known of one session, whosoever it is. */
export function SessionView({ session, complete, retried, lead, acts, children }: SessionViewProps) {
  const { t } = useLingui();
  const concern = concernOf(session);
  const concernWord = useConcernWord();
  return (
    <div className="grid gap-6">
      {lead}
      {session.current && (
        <p>
          <Badge tone="accent">
            <Trans>This device</Trans>
          </Badge>
        </p>
      )}
      {session.status === "ending" && <LazyEndingStatus retried={retried} session={session} />}
      {concern !== "none" && (
        <p className="flex gap-2.5 font-medium text-warning">
          <ConcernIcon concern={concern} />
          {concernWord(concern)}
        </p>
      )}
      <EndGroup session={session} />
      <SignalLists session={session} />
      {acts}
      <SessionFacts session={session} />
      {complete ? (
        <>
          <SessionActivity activity={session.activity} />
          <SessionHistory session={session} />
        </>
      ) : (
        <LoadingFacts label={t`Loading activity and history`} />
      )}
      {children}
    </div>
  );
}
