import { use } from "react";

import { Link } from "./link.tsx";
import { LazySessionDrawer } from "./session-details/session-details-lazy.ts";
import { Whose } from "./whose.ts";

/** What the details need to know of how they were opened: over the list, or as a page of their own. */
export const overList = { overList: true };

/** A session's name, leading to its details over the list. */
export function SessionLink({ id, label, children }: { id: string; label: string; children: string }) {
  const { sessionPath } = use(Whose);
  return (
    <Link
      aria-label={label}
      className="-my-0.5 inline-block py-0.5 font-medium break-words decoration-line-strong underline-offset-4 hover:underline focus-visible:outline-offset-0"
      onFocus={LazySessionDrawer.preload}
      onPointerEnter={LazySessionDrawer.preload}
      preventScrollReset
      state={overList}
      to={sessionPath(id)}
    >
      <bdi>{children}</bdi>
    </Link>
  );
}
