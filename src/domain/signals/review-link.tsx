import type { ComponentProps } from "react";

import type { Session } from "#src/api/schemas.ts";
import { leaveRow } from "#src/domain/left-row.ts";
import { Link } from "#src/domain/link.tsx";
import { paths } from "#src/paths.ts";

/** To what to do about a session; who comes back finds the focus in its row. */
export function ReviewLink({
  session: { id },
  ...rest
}: { session: Session } & Omit<ComponentProps<typeof Link>, "to">) {
  return <Link {...rest} onClick={() => leaveRow(id)} to={paths.review(id)} />;
}
