import { useSyncExternalStore } from "react";

import { useConnection } from "#src/api/connection.tsx";
import { useMe } from "#src/api/me.ts";

interface Draft<T> {
  value: T;
  /** Something was typed, and neither saved nor given up. */
  isDraft: boolean;
  set: (next: T) => void;
  /** It is saved, or given up: from here on `initial` holds again. */
  forget: () => void;
}

/**
 * What the person has typed under `name`, or `initial`. Kept when the page is left and over an expiry, for the same
 * person in the same tab; gone on an explicit sign-out. Never for passwords. One name always holds one type.
 */
export function useDraft<T>(name: string, initial: T): Draft<T> {
  const { drafts } = useConnection();
  const { user } = useMe();
  const kept = useSyncExternalStore(drafts.subscribe, () => drafts.get(user.id, name));
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- under one name there is always one type
    value: kept === undefined ? initial : (kept as T),
    isDraft: kept !== undefined,
    set: (next) => drafts.set(user.id, name, next),
    forget: () => drafts.forget(user.id, name),
  };
}
