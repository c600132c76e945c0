import { use, useCallback, useEffect, useSyncExternalStore } from "react";
import {
  UNSAFE_DataRouterContext as DataRouterContext,
  type Blocker,
  type BlockerFunction,
} from "react-router";

const KEY = "unsaved";
const IDLE: Blocker = { state: "unblocked", proceed: undefined, reset: undefined, location: undefined };

/**
 * The router's own hook of this name, which would come with the first screen as all of the router does. Paths are as
 * the router has them, beginning with the folder that the panel is served from.
 */
export function useBlocker(
  blocks: (folder: string, ...args: Parameters<BlockerFunction>) => boolean,
): Blocker {
  const router = use(DataRouterContext)?.router;
  useEffect(() => {
    const folder = router?.basename?.replace(/\/$/, "") ?? "";
    router?.getBlocker(KEY, (args) => blocks(folder, args));
    return () => router?.deleteBlocker(KEY);
  }, [router, blocks]);
  const subscribe = useCallback(
    (listener: () => void) => router?.subscribe(listener) ?? (() => {}),
    [router],
  );
  return useSyncExternalStore(subscribe, () => router?.state.blockers.get(KEY) ?? IDLE);
}
