import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";

import type { Termination } from "#src/api/termination-schemas.ts";

type Kinds = Termination["kinds"];

/** What signed in, kind by kind: "2 browsers, 1 mobile app". */
export function useKindWords(): (kinds: Kinds) => string {
  const { t } = useLingui();
  const words = ({ kind, count }: Kinds[number]) => {
    switch (kind) {
      case "browser":
        return t`${plural(count, { one: "# browser", other: "# browsers" })}`;
      case "mobile_app":
        return t`${plural(count, { one: "# mobile app", other: "# mobile apps" })}`;
      case "desktop_app":
        return t`${plural(count, { one: "# desktop app", other: "# desktop apps" })}`;
      case "command_line":
        return t`${plural(count, { one: "# command line", other: "# command lines" })}`;
      case "unknown":
        return t`${plural(count, { one: "# of an unknown kind", other: "# of unknown kinds" })}`;
    }
  };
  return (kinds) => kinds.map(words).join(", ");
}
