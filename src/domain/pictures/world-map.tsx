import { Trans } from "@lingui/react/macro";
import { useId, useMemo, useState } from "react";

import type { Concern } from "#src/domain/concern.ts";

import { MapDots } from "./map-dots.tsx";
import { PlaceList } from "./place-list.tsx";
import { useUnplacedWords } from "./place-words.ts";
import { whereaboutsOf, type PlacedSession } from "./places.ts";

export interface WorldMapProps {
  sessions: readonly PlacedSession[];
  currentId: string | null;
  /** Of a session's signals, by its id; none where it is left out. */
  concerns?: ReadonlyMap<string, Concern>;
  /** Ids of the sessions whose rows are under the pointer or have the focus. */
  highlighted?: readonly string[];
  /** The sessions of the place that is under the pointer or has the focus; none when it is left. */
  onHighlight?: (sessionIds: string[]) => void;
  /** A dot was pressed: time to move to the rows of these sessions. */
  onPress: (sessionIds: string[]) => void;
}

const NOBODY: readonly string[] = [];

/** Where sessions are: a dot per place, the same as a list, and in words how many have no place. */
export function WorldMap(props: WorldMapProps) {
  const { sessions, currentId, concerns, highlighted = NOBODY, onHighlight, onPress } = props;
  const [pointedAt, setPointedAt] = useState(NOBODY);
  const caption = useId();
  const { places, unplaced } = useMemo(
    () => whereaboutsOf(sessions, currentId, (id) => concerns?.get(id) ?? "none"),
    [sessions, currentId, concerns],
  );
  const unplacedWords = useUnplacedWords()(unplaced);
  const lit = useMemo(() => new Set([...highlighted, ...pointedAt]), [highlighted, pointedAt]);

  const highlight = (ids: string[]) => {
    setPointedAt(ids);
    onHighlight?.(ids);
  };

  return (
    <figure aria-labelledby={caption} className="@container">
      <figcaption>
        <span className="font-medium" id={caption}>
          <Trans>Where the sessions are</Trans>
        </span>{" "}
        <span className="block text-xs text-ink-soft">
          <Trans>Approximate, from IP addresses.</Trans>
        </span>
      </figcaption>
      <div className="mt-3 grid items-start gap-x-8 gap-y-3 @lg:grid-cols-[minmax(0,1fr)_16rem]">
        <MapDots lit={lit} onHighlight={highlight} onPress={onPress} places={places} />
        <div className="min-w-0">
          <PlaceList lit={lit} onHighlight={highlight} places={places} />
          {places.length === 0 && (
            <p className="text-ink-soft">
              <Trans>No place to show.</Trans>
            </p>
          )}
          {unplacedWords && <p className="mt-1 text-xs text-ink-soft">{unplacedWords}</p>}
        </div>
      </div>
    </figure>
  );
}
