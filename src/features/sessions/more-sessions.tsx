import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";

import { ApiError } from "#src/api/errors.ts";
import { useRestartList } from "#src/api/restart-list.ts";
import type { SessionGroup, useSessionsList } from "#src/api/sessions.ts";
import { useErrorWords } from "#src/domain/error-words.ts";
import { useRest } from "#src/domain/use-rest.ts";
import { announce } from "#src/ui/announcer.tsx";
import { Button } from "#src/ui/button.tsx";

interface MoreSessionsProps {
  group: SessionGroup;
  list: ReturnType<typeof useSessionsList>;
}

/** Below the rows, as long as there are more. */
export function MoreSessions({ group, list }: MoreSessionsProps) {
  const { t, i18n } = useLingui();
  const errorWords = useErrorWords();
  const restart = useRestartList(group);
  const [restarted, setRestarted] = useState(false);
  const left = useLeft();
  const rest = useRest(list.error);
  if (!list.data) return null;
  const shown = i18n.number(list.data.sessions.length);
  const total = i18n.number(list.data.total);
  const startsAnew = t`The list has changed and starts anew.`;

  /** Whether there is yet more to be had. */
  async function loadPage(): Promise<boolean> {
    const { hasNextPage, error } = await list.fetchNextPage();
    if (left.current) return false;
    if (cursorIsLost(error)) {
      setRestarted(true);
      announce(startsAnew);
      await restart();
    }
    return hasNextPage && !error;
  }

  async function load(pages: number) {
    setRestarted(false);
    for (let page = 0; page < pages && (await loadPage()); page++);
  }

  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line px-4 py-3 sm:px-5">
      <p className="text-ink-soft">
        {list.isFetchNextPageError && !cursorIsLost(list.error) ? (
          <span className="text-danger" role="alert">
            {errorWords(list.error)}
          </span>
        ) : (
          <>
            {restarted && `${startsAnew} `}
            <Trans>
              {shown} of {total} sessions shown
            </Trans>
          </>
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button disabledReason={rest} onClick={() => void load(1)} pending={list.isFetchingNextPage}>
          <Trans>Show more</Trans>
        </Button>
        <Button disabledReason={rest} onClick={() => void load(Infinity)} pending={list.isFetchingNextPage}>
          <Trans>Show all</Trans>
        </Button>
      </div>
    </div>
  );
}

// The server keeps the place in a list for a while only.
function cursorIsLost(error: Error | null): boolean {
  return error instanceof ApiError && error.type === "invalid-cursor";
}

/** Whether this is no longer in the page. */
function useLeft() {
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
    };
  }, []);
  return left;
}
