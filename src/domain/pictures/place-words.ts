import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";

import { useConcernWord } from "#src/domain/concern-word.ts";
import { usePlace } from "#src/domain/place.ts";
import { intlLocale } from "#src/locales/locales.ts";

import { worst } from "./concern.ts";
import type { Place, Whereabouts } from "./places.ts";

// So that a name can be taken in at a glance; the list beside the map has them all.
const NAMED = 3;

/** What a place is called. Where its sessions disagree, all that they say. */
export function usePlaceName(): (place: Place) => string {
  const { t, i18n } = useLingui();
  const placeOf = usePlace();
  const list = new Intl.ListFormat(intlLocale(i18n.locale), { type: "disjunction" });
  return ({ sessions }) => {
    const named = new Map(
      sessions
        .filter(({ location }) => Boolean(location?.city?.trim()) || Boolean(location?.countryCode))
        .map((session) => [`${session.location?.city}\n${session.location?.countryCode}`, session]),
    );
    if (named.size === 0) return t`Unnamed place`;
    return list.format(new Set([...named.values()].slice(0, NAMED).map(placeOf)));
  };
}

/** "London, United Kingdom: 2 sessions", with what is special about them. */
export function useDotName(): (places: readonly Place[]) => string {
  const { t, i18n } = useLingui();
  const placeName = usePlaceName();
  const concernWord = useConcernWord();
  const list = new Intl.ListFormat(intlLocale(i18n.locale), { type: "conjunction" });
  const parts = new Intl.ListFormat(intlLocale(i18n.locale), { type: "unit" });
  return (places) => {
    const more = places.length - NAMED;
    const names = list.format([
      ...places.slice(0, NAMED).map(placeName),
      ...(more > 0 ? [t`${plural(more, { one: "# more place", other: "# more places" })}`] : []),
    ]);
    const count = places.reduce((sum, { sessions }) => sum + sessions.length, 0);
    const told = t`${names}: ${plural(count, { one: "# session", other: "# sessions" })}`;
    const current = places.some((place) => place.current);
    const concern = concernWord(worst(places.map((place) => place.concern)));
    return parts.format([told, ...(current ? [t`this device`] : []), ...(concern === null ? [] : [concern])]);
  };
}

/** "2 sessions have no place that can be shown: 1 private address, 1 unknown place"; nothing where all have one. */
export function useUnplacedWords(): (unplaced: Whereabouts["unplaced"]) => string | undefined {
  const { t, i18n } = useLingui();
  const list = new Intl.ListFormat(intlLocale(i18n.locale), { type: "unit" });
  return ({ private: inside, masked, unknown }) => {
    const count = inside + masked + unknown;
    if (count === 0) return undefined;
    const reasons = list.format([
      ...(inside ? [t`${plural(inside, { one: "# private address", other: "# private addresses" })}`] : []),
      ...(masked ? [t`${plural(masked, { one: "# withheld", other: "# withheld" })}`] : []),
      ...(unknown ? [t`${plural(unknown, { one: "# unknown", other: "# unknown" })}`] : []),
    ]);
    return t`${plural(count, {
      one: `# session has no place that can be shown: ${reasons}`,
      other: `# sessions have no place that can be shown: ${reasons}`,
    })}`;
  };
}
