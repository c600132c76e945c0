import { useErrorWords } from "#src/domain/error-words.ts";
import { useLoadMore } from "#src/domain/use-load-more.ts";
import type { MoreToLoad } from "#src/ui/data-table/table-types.ts";

type List = Parameters<typeof useLoadMore>[0] & {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isRefetching: boolean;
};

/** The rest of a big table, in words for `DataTable`; `restarted` when the server had lost its place in it, which the caller says. */
export function useMoreRows(list: List, restart: () => Promise<void>): MoreToLoad & { restarted: boolean } {
  const errorWords = useErrorWords();
  const more = useLoadMore(list, restart, () => {});
  return {
    // Not while the list begins anew, nor where it could not.
    has: list.hasNextPage && !list.isRefetching && (list.error === null || more.failed),
    load: more.loadOne,
    loading: list.isFetchingNextPage,
    error: more.failed ? errorWords(list.error) : null,
    retry: more.loadOne,
    restarted: more.restarted,
  };
}
