import { useLocation } from "react-router";

import { paths } from "#src/paths.ts";

/** The address of an entry over the list as it is filtered, so that closing it leads back to just that. */
export function useEntryAddress(): (id: string) => string {
  const { search } = useLocation();
  return (id) => paths.auditEntry(id) + search;
}
