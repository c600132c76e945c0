import { Plural } from "@lingui/react/macro";

import type { Listed } from "#src/api/org-list.ts";
import type { OrgSession } from "#src/api/org-session-schemas.ts";

interface SessionCountProps {
  /** How many match by now. */
  total: number;
  /** What is asked for; none: those that can still act. */
  status: readonly string[];
  /** Those that are shown. */
  rows: readonly Listed<OrgSession>[] | undefined;
}

const CAN_ACT = ["active", "ending"];

/** How many there are, and how many of the rows, which stay where they are, tell of others by now. */
export function SessionCount({ total, status, rows }: SessionCountProps) {
  const wanted = status.length > 0 ? status : CAN_ACT;
  const over = rows?.filter((row) => row.gone === true || !wanted.includes(row.status)).length ?? 0;
  return (
    <>
      {status.length === 0 ? (
        <Plural
          value={total}
          one="# session that is active or signing out"
          other="# sessions that are active or signing out"
        />
      ) : (
        <Plural value={total} one="# session" other="# sessions" />
      )}
      {over > 0 && (
        <>
          {" · "}
          <Plural
            value={over}
            one="# row below is no longer among them"
            other="# rows below are no longer among them"
          />
        </>
      )}
    </>
  );
}
