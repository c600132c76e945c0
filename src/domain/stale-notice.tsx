import { Trans, useLingui } from "@lingui/react/macro";

import { useErrorWords } from "#src/domain/error-words.ts";
import { useRest } from "#src/domain/use-rest.ts";
import { formatClock } from "#src/lib/time.ts";
import { intlLocale } from "#src/locales/locales.ts";
import { Button } from "#src/ui/button.tsx";
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
      action={
        <Button disabledReason={useRest(error)} onClick={onRetry}>
          <Trans>Try again</Trans>
        </Button>
      }
    >
      {errorWords(error)}
    </Notice>
  );
}
