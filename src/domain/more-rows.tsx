import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";

import { useErrorWords } from "#src/domain/error-words.ts";
import { useLoadMore } from "#src/domain/use-load-more.ts";
import { useRest } from "#src/domain/use-rest.ts";
import { announce } from "#src/ui/announcer.tsx";
import { Button } from "#src/ui/button.tsx";

interface MoreRowsProps {
  list: Parameters<typeof useLoadMore>[0] & { isFetchingNextPage: boolean };
  /** Begins the list anew, where the server has lost the place in it. */
  restart: () => Promise<void>;
  /** How many of how many are shown. */
  children: ReactNode;
}

/** Below the rows of a list, as long as there are more. */
export function MoreRows({ list, restart, children }: MoreRowsProps) {
  const { t } = useLingui();
  const errorWords = useErrorWords();
  const startsAnew = t`The list has changed and starts anew.`;
  const more = useLoadMore(list, restart, () => announce(startsAnew));
  const rest = useRest(list.error);

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
            {children}
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
