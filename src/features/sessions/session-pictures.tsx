import { Trans } from "@lingui/react/macro";
import { useMemo } from "react";

import { useMe } from "#src/api/me.ts";
import type { Session } from "#src/api/schemas.ts";
import { concernOf, type Concern } from "#src/domain/concern.ts";
import { SignInTimelineWhenSeen, WorldMapWhenSeen } from "#src/domain/pictures/pictures-when-seen.tsx";
import { Card } from "#src/ui/card.tsx";

import { useLightRows, useRowsPointedAt } from "./lit-rows.ts";
import { SignIns } from "./sign-ins.tsx";

interface SessionPicturesProps {
  sessions: Session[];
  /** Moves to the row of this session. */
  onShow: (id: string) => void;
}

/** Where the sessions are and when somebody signed in, for who would rather look than read. */
export function SessionPictures({ sessions, onShow }: SessionPicturesProps) {
  const concerns = useMemo(() => new Map(sessions.map((one) => [one.id, concernOf(one)])), [sessions]);
  return (
    <section aria-labelledby="pictures">
      <h2 className="text-base font-semibold" id="pictures">
        <Trans>Where and when</Trans>
      </h2>
      <Card className="mt-3 divide-y divide-line">
        <div className="px-4 py-4 sm:px-5">
          <SessionMap concerns={concerns} onShow={onShow} sessions={sessions} />
        </div>
        <div className="px-4 py-4 sm:px-5">
          <SignInTimelineWhenSeen>
            <SignIns concerns={concerns} />
          </SignInTimelineWhenSeen>
        </div>
      </Card>
    </section>
  );
}

/** Apart from the rest, which need not be drawn anew for every row that the pointer passes. */
function SessionMap({
  concerns,
  onShow,
  sessions,
}: SessionPicturesProps & { concerns: ReadonlyMap<string, Concern> }) {
  const { sessionId } = useMe();
  return (
    <WorldMapWhenSeen
      concerns={concerns}
      currentId={sessionId}
      highlighted={useRowsPointedAt()}
      onHighlight={useLightRows()}
      onPress={([id]) => id !== undefined && onShow(id)}
      sessions={sessions}
    />
  );
}
