import { Plural, Trans } from "@lingui/react/macro";

import type { Listed } from "#src/api/org-list.ts";
import type { OrgSession } from "#src/api/org-session-schemas.ts";
import { ConcernIcon } from "#src/domain/concern-icon.tsx";
import { useEndWords } from "#src/domain/end-words.ts";
import { useMark } from "#src/domain/mark-words.ts";
import { Moment } from "#src/domain/moment.tsx";
import { isOverdue } from "#src/domain/sign-out/overdue.ts";
import { useNow } from "#src/lib/use-now.ts";
import { Badge } from "#src/ui/badge.tsx";

import { useStatusWord } from "./use-session-kinds.ts";

interface StatusCellProps {
  session: Listed<OrgSession>;
  /** A wide act that runs names it, and the server has not said yet what became of it. */
  underWay: boolean;
}

/** How it stands, and what was found out about it. */
export function StatusCell({ session, underWay }: StatusCellProps) {
  const statusWord = useStatusWord();
  const endWords = useEndWords();
  const overdue = isOverdue(session, useNow());
  if (session.gone) {
    return (
      <span className="text-ink-soft">
        <Trans>No longer in the list</Trans>
      </span>
    );
  }
  if (session.status === "ended") {
    return (
      <>
        <Badge>{statusWord("ended")}</Badge>
        {session.end && (
          <span className="block text-ink-soft">
            {endWords(session.end)} · <Moment timestamp={session.end.at} />
          </span>
        )}
      </>
    );
  }
  if (session.status === "ending") {
    return overdue ? (
      <Badge tone="warning">
        <Trans>Still active</Trans>
      </Badge>
    ) : (
      <Badge tone="accent">{statusWord("ending")}</Badge>
    );
  }
  return (
    <>
      <span className="block text-ink-soft">{statusWord("active")}</span>
      {underWay && (
        <Badge tone="accent">
          <Trans>Sign-out under way</Trans>
        </Badge>
      )}
      <Mark session={session} />
    </>
  );
}

/** What of it deserves a look: the word in colour and the reason without, as in a table full of colour nothing stands out. */
function Mark({ session }: Pick<StatusCellProps, "session">) {
  const mark = useMark()(session);
  if (!mark) return null;
  const { concern, words, reason, more } = mark;
  return (
    <p className="mt-0.5">
      <strong className="font-semibold text-warning">
        <ConcernIcon className="me-1 inline size-4 align-text-bottom" concern={concern} />
        {words}
      </strong>
      {reason && `: ${reason}`}
      {more > 0 && (
        <span className="text-ink-soft">
          {" · "}
          <Plural value={more} one="# more reason" other="# more reasons" />
        </span>
      )}
    </p>
  );
}
