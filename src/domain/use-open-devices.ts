import { useSearchParams } from "react-router";

const PARAMETER = "open";

/** Whose details are open, as the address says: a link to them opens them. */
export function useOpenDevices() {
  const [search, setSearch] = useSearchParams();
  const open = search.getAll(PARAMETER);
  return {
    has: (id: string) => open.includes(id),
    toggle(id: string) {
      const next = new URLSearchParams(search);
      if (open.includes(id)) next.delete(PARAMETER, id);
      else next.append(PARAMETER, id);
      setSearch(next, { replace: true, preventScrollReset: true });
    },
  };
}
