import { Trans, useLingui } from "@lingui/react/macro";

import { useRestartDevices, type useDevicesList } from "#src/api/devices.ts";
import { useErrorWords } from "#src/domain/error-words.ts";
import { useLoadMore } from "#src/domain/use-load-more.ts";
import { useRest } from "#src/domain/use-rest.ts";
import { announce } from "#src/ui/announcer.tsx";
import { Button } from "#src/ui/button.tsx";

/** Below the rows, as long as there are more. */
export function MoreDevices({ list }: { list: ReturnType<typeof useDevicesList> }) {
  const { t, i18n } = useLingui();
  const errorWords = useErrorWords();
  const startsAnew = t`The list has changed and starts anew.`;
  const more = useLoadMore(list, useRestartDevices(), () => announce(startsAnew));
  const rest = useRest(list.error);
  const shown = i18n.number(list.data?.devices.length ?? 0);
  const total = i18n.number(list.data?.total ?? 0);

  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line px-4 py-3 sm:px-5">
      <p className="text-ink-soft">
        {more.failed ? (
          <span className="text-danger" role="alert">
            {errorWords(list.error)}
          </span>
        ) : (
          <>
            {more.restarted && `${startsAnew} `}
            <Trans>
              {shown} of {total} devices shown
            </Trans>
          </>
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button disabledReason={rest} onClick={more.loadOne} pending={list.isFetchingNextPage}>
          <Trans>Show more</Trans>
        </Button>
        <Button disabledReason={rest} onClick={more.loadAll} pending={list.isFetchingNextPage}>
          <Trans>Show all</Trans>
        </Button>
      </div>
    </div>
  );
}
