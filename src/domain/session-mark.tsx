import { Plural } from "@lingui/react/macro";
import { use } from "react";

import type { Session } from "#src/api/schemas.ts";
import { ConcernIcon } from "#src/domain/concern-icon.tsx";
import { LazyRowAnswer, LazyRowVerdict } from "#src/domain/signals/signals-lazy.ts";
import { Whose } from "#src/domain/whose.ts";
import { useAfterPaint } from "#src/lib/use-after-paint.ts";

import { graveSignals, useMark } from "./mark-words.ts";

/** In a row that deserves a look: how much, the gravest reason, and for one's own the question whether it was oneself. */
export function SessionMark({ session, label }: { session: Session; label: string }) {
  const { own } = use(Whose);
  const painted = useAfterPaint();
  const mark = useMark()(session);
  if (!mark) {
    const answered =
      own && session.status === "active" && session.verdict && graveSignals(session).length > 0;
    return answered ? painted && <LazyRowAnswer label={label} session={session} /> : null;
  }
  const { concern, words, reason, more } = mark;
  return (
    <>
      <p className="mt-1.5 flex gap-2 text-warning">
        <ConcernIcon concern={concern} />
        <span className="min-w-0">
          <strong className="font-semibold">{words}</strong>
          {reason && (
            <>
              {": "}
              {reason}
              {more > 0 && (
                <>
                  {" · "}
                  <Plural value={more} one="# more reason" other="# more reasons" />
                </>
              )}
            </>
          )}
        </span>
      </p>
      {own && (
        // As high as what comes.
        <div className="mt-2 min-h-8">{painted && <LazyRowVerdict label={label} session={session} />}</div>
      )}
    </>
  );
}
