import { Trans, useLingui } from "@lingui/react/macro";

import type { Session } from "#src/api/schemas.ts";
import { Moment, useExactTime } from "#src/domain/moment.tsx";
import { describeMoment } from "#src/lib/time.ts";
import { useNow } from "#src/lib/use-now.ts";

/** When a session was last used. Says "now" only of one that the server has just heard from. */
export function ActiveTime({ session }: { session: Session }) {
  const { t } = useLingui();
  const exactTime = useExactTime();
  const moment = describeMoment(session.lastActiveAt, useNow());
  if (moment.kind === "unknown") return <Trans>Last active: unknown</Trans>;
  if (moment.kind === "ahead") {
    const exact = exactTime(session.lastActiveAt);
    return <Trans>Last active: {exact} (in the future: a clock may be wrong)</Trans>;
  }
  if (moment.kind === "active-now" && session.status === "active") {
    return (
      <span className="font-medium text-success">
        <Moment timestamp={session.lastActiveAt} words={t`Active now`} />
      </span>
    );
  }
  return (
    <Trans>
      Active <Moment timestamp={session.lastActiveAt} />
    </Trans>
  );
}
