import { Trans, useLingui } from "@lingui/react/macro";

import { useErrorWords } from "#src/domain/error-words.ts";
import { RetryButton } from "#src/domain/retry-button.tsx";
import { formatClock } from "#src/lib/time.ts";
import { intlLocale } from "#src/locales/locales.ts";
import { Notice } from "#src/ui/notice.tsx";

/** Above rows that could not be read anew: says how old they are. `since` in milliseconds. */
export function StaleNotice({
  error,
  since,
  onRetry,
}: {
  error: unknown;
  since: number;
  onRetry: () => void;
}) {
  const { i18n } = useLingui();
  const errorWords = useErrorWords();
  const clock = formatClock(since, intlLocale(i18n.locale));
  return (
    <Notice
      role="alert"
      tone="warning"
      title={<Trans>Not up to date: this is how it was at {clock}.</Trans>}
      action={<RetryButton error={error} onRetry={onRetry} />}
    >
      {errorWords(error)}
    </Notice>
  );
}
