import { useEffect, useRef, useState } from "react";

import { ApiError } from "#src/api/errors.ts";

interface List {
  fetchNextPage: () => Promise<{ hasNextPage: boolean; error: Error | null }>;
  isFetchNextPageError: boolean;
  error: Error | null;
}

/**
 * Reads more pages of a list, one or all that there are. Where the server has lost its place in the list, it starts
 * anew by `restart`; `onRestart` is told, and `restarted` says so until more is asked for.
 */
export function useLoadMore(list: List, restart: () => Promise<void>, onRestart: () => void) {
  const [restarted, setRestarted] = useState(false);
  const left = useLeft();

  /** Whether there is yet more to be had. */
  async function loadPage(): Promise<boolean> {
    const { hasNextPage, error } = await list.fetchNextPage();
    if (left.current) return false;
    if (cursorIsLost(error)) {
      setRestarted(true);
      onRestart();
      await restart();
    }
    return hasNextPage && !error;
  }

  async function load(pages: number) {
    setRestarted(false);
    for (let page = 0; page < pages && (await loadPage()); page++);
  }

  return {
    restarted,
    failed: list.isFetchNextPageError && !cursorIsLost(list.error),
    loadOne: () => void load(1),
    loadAll: () => void load(Infinity),
  };
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
