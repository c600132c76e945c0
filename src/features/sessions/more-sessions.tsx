import { Trans, useLingui } from "@lingui/react/macro";

import type { useSessionsList } from "#src/api/sessions.ts";
import { useErrorWords } from "#src/domain/error-words.ts";
import { Button } from "#src/ui/button.tsx";

/** Below the rows, as long as there are more. */
export function MoreSessions({ list }: { list: ReturnType<typeof useSessionsList> }) {
  const { i18n } = useLingui();
  const errorWords = useErrorWords();
  const { data, isFetchingNextPage } = list;
  if (!data) return null;
  const shown = i18n.number(data.sessions.length);
  const total = i18n.number(data.total);

  async function loadAll() {
    for (let page = await list.fetchNextPage(); page.hasNextPage && !page.error;) {
      page = await list.fetchNextPage();
    }
  }

  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line px-4 py-3 sm:px-5">
      <p className="text-ink-soft">
        {list.isFetchNextPageError ? (
          <span className="text-danger" role="alert">
            {errorWords(list.error)}
          </span>
        ) : (
          <Trans>
            {shown} of {total} sessions shown
          </Trans>
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => void list.fetchNextPage()} pending={isFetchingNextPage}>
          <Trans>Show more</Trans>
        </Button>
        <Button onClick={() => void loadAll()} pending={isFetchingNextPage}>
          <Trans>Show all</Trans>
        </Button>
      </div>
    </div>
  );
}
