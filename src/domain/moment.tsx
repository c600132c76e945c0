import { useLingui } from "@lingui/react/macro";
import { useState } from "react";

import { describeMoment, formatAgo, formatExact, parseTime } from "#src/lib/time.ts";
import { useNow } from "#src/lib/use-now.ts";
import { intlLocale } from "#src/locales/locales.ts";

/** A time told from now: "Active now", "3 days ago". By the server's clock. */
export function useMomentWords(): (timestamp: string | null) => string {
  const { t, i18n } = useLingui();
  const now = useNow();
  return (timestamp) => {
    const moment = describeMoment(timestamp, now);
    switch (moment.kind) {
      case "unknown":
        return t`Unknown`;
      case "active-now":
        return t`just now`;
      case "ahead":
        return formatExact(parseTime(timestamp) ?? 0, intlLocale(i18n.locale));
      case "ago":
        return formatAgo(moment, intlLocale(i18n.locale));
    }
  };
}

/** The exact time, with its zone. */
export function useExactTime(): (timestamp: string | null) => string {
  const { t, i18n } = useLingui();
  return (timestamp) => {
    const time = parseTime(timestamp);
    return time === null ? t`Unknown` : formatExact(time, intlLocale(i18n.locale));
  };
}

/**
 * A relative time that becomes the exact one when pressed, so that touch and keyboard reach it as well as a
 * mouse; its accessible name holds both.
 */
export function Moment({ timestamp, words }: { timestamp: string | null; words?: string }) {
  const { t } = useLingui();
  const [exactShown, setExactShown] = useState(false);
  const relative = useMomentWords()(timestamp);
  const exact = useExactTime()(timestamp);
  const short = words ?? relative;
  if (parseTime(timestamp) === null || short === exact) return <span>{short}</span>;
  return (
    <button
      aria-label={t`${short}, ${exact}`}
      className="rounded-sm text-start decoration-line-strong decoration-dotted underline-offset-4 hover:underline"
      onClick={() => setExactShown(!exactShown)}
      title={exact}
      type="button"
    >
      <time dateTime={timestamp ?? undefined}>{exactShown ? exact : short}</time>
    </button>
  );
}
