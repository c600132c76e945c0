import { Plural, Trans } from "@lingui/react/macro";
import { clsx } from "clsx";

import { useConcernWord } from "#src/domain/concern-word.ts";

import { Mark } from "./mark.tsx";
import { usePlaceName } from "./place-words.ts";
import type { Place } from "./places.ts";

interface PlaceListProps {
  places: readonly Place[];
  /** Ids of sessions. */
  lit: ReadonlySet<string>;
  onHighlight: (sessionIds: string[]) => void;
}

/** So many are shown at once, the others on demand; a single other one would be no longer than that demand. */
const SHOWN = 4;

/** The same facts as on the map, in words. */
export function PlaceList({ places, ...rest }: PlaceListProps) {
  const cut = places.length > SHOWN + 1 ? SHOWN : places.length;
  const [shown, more] = [places.slice(0, cut), places.slice(cut)];
  return (
    <>
      {shown.length > 0 && <Rows places={shown} {...rest} />}
      {more.length > 0 && (
        <details>
          <summary className="-mx-2 rounded-md px-2 py-1 text-ink-soft hover:text-ink">
            <Plural value={more.length} one="# more place" other="# more places" />
          </summary>
          <Rows places={more} {...rest} />
        </details>
      )}
    </>
  );
}

function Rows({ places, lit, onHighlight }: PlaceListProps) {
  const placeName = usePlaceName();
  return (
    <ul>
      {places.map((place) => {
        const ids = place.sessions.map(({ id }) => id);
        return (
          <li
            className={clsx(
              "-mx-2 flex gap-2.5 rounded-md px-2 py-1",
              ids.some((id) => lit.has(id)) && "bg-hover forced-colors:outline",
            )}
            key={place.key}
            onPointerEnter={() => onHighlight(ids)}
            onPointerLeave={() => onHighlight([])}
          >
            <span className="grid h-5 w-3.5 shrink-0 place-items-center">
              <Mark concern={place.concern} current={place.current} size={9} />
            </span>
            <span className="min-w-0">
              <bdi>{placeName(place)}</bdi>
              <span className="block text-xs text-ink-soft">
                <Plural value={ids.length} one="# session" other="# sessions" />
                <Remarks place={place} />
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Remarks({ place: { current, concern, position } }: { place: Place }) {
  const word = useConcernWord()(concern);
  return (
    <>
      {current && (
        <>
          {" · "}
          <span className="text-accent">
            <Trans>This device</Trans>
          </span>
        </>
      )}
      {word !== null && (
        <>
          {" · "}
          <span className="text-warning">{word}</span>
        </>
      )}
      {position === null && (
        <>
          {" · "}
          <Trans>Not on the map</Trans>
        </>
      )}
    </>
  );
}
