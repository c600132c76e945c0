import type { Session } from "#src/api/schemas.ts";

import { ClientIcon } from "./client-icon.tsx";
import { useClientName } from "./client-name.ts";
import { SessionLines } from "./session-lines.tsx";
import { SessionLink } from "./session-link.tsx";
import { SessionMark } from "./session-mark.tsx";
import { LazyEndingStatus } from "./sign-out/sign-out-lazy.ts";

interface SessionBodyProps {
  session: Session;
  /** Unique in the list: names what the row's controls act on. */
  label: string;
  /** Under its device's heading, which has the icon. */
  grouped?: boolean;
  /** Whether its sign-out was tried again after it should have ended. */
  retried?: boolean;
}

/** What, where and when of one session in a list, and what stands out. */
export function SessionBody({ session, label, grouped = false, retried = false }: SessionBodyProps) {
  const clientName = useClientName();
  return (
    <div className="flex min-w-0 gap-3">
      {grouped ? (
        <span className="w-5 shrink-0 max-sm:hidden" />
      ) : (
        <ClientIcon className="text-ink-soft max-sm:hidden" client={session.client} />
      )}
      <div className="min-w-0">
        <SessionLink id={session.id} label={label}>
          {clientName(session.client)}
        </SessionLink>
        <SessionLines session={session} />
        <SessionMark label={label} session={session} />
        {session.status !== "active" && <LazyEndingStatus retried={retried} session={session} />}
      </div>
    </div>
  );
}
