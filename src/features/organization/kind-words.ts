import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";

import { useCountryName } from "#src/domain/place.ts";

const DAY = 86_400;
const HOUR = 3_600;

/** What the values of filters are called that sessions and devices have both. */
export function useKindWords() {
  const { t } = useLingui();
  const countryName = useCountryName();

  function country(code: string): string {
    return code === "unknown" ? t`Unknown country` : countryName(code);
  }

  function client(kind: string): string {
    switch (kind) {
      case "browser":
        return t`Browser`;
      case "mobile_app":
        return t`Mobile app`;
      case "desktop_app":
        return t`Desktop app`;
      case "command_line":
        return t`Command line`;
      default:
        return t`Unknown client`;
    }
  }

  /** "At least 7 days", from seconds. */
  function idleFor(value: string): string {
    const seconds = Number(value);
    if (seconds % DAY === 0) {
      return t`${plural(seconds / DAY, { one: "At least # day", other: "At least # days" })}`;
    }
    if (seconds % HOUR === 0) {
      return t`${plural(seconds / HOUR, { one: "At least # hour", other: "At least # hours" })}`;
    }
    return t`${plural(seconds, { one: "At least # second", other: "At least # seconds" })}`;
  }

  return { country, client, idleFor };
}
