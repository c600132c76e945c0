import { Trans, useLingui } from "@lingui/react/macro";

import type { Member } from "#src/api/member-schemas.ts";
import { Moment } from "#src/domain/moment.tsx";
import { describeMoment } from "#src/lib/time.ts";
import { useNow } from "#src/lib/use-now.ts";

import { isHidden } from "./member-words.ts";

/** When a member was last active in any session, as far as one may know. */
export function LastActive({ member }: { member: Member }) {
  const { t } = useLingui();
  const now = describeMoment(member.lastActiveAt, useNow()).kind === "active-now";
  if (isHidden(member)) {
    return (
      <span className="text-ink-soft">
        <Trans>Not shown</Trans>
      </span>
    );
  }
  if (now && (member.activeSessions ?? 0) > 0) {
    return (
      <span className="font-medium text-success">
        <Moment timestamp={member.lastActiveAt} words={t`Active now`} />
      </span>
    );
  }
  return <Moment timestamp={member.lastActiveAt} />;
}
