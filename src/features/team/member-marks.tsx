import { Trans } from "@lingui/react/macro";

import type { Member } from "#src/api/member-schemas.ts";
import { Badge } from "#src/ui/badge.tsx";

/** What is special about a member, in words. */
export function MemberMarks({ member: { self, kind, visibility } }: { member: Member }) {
  if (!self && kind === "person" && visibility === "visible") return null;
  return (
    <span className="flex flex-wrap gap-1.5">
      {self && (
        <Badge tone="accent">
          <Trans>You</Trans>
        </Badge>
      )}
      {kind === "service_account" && (
        <Badge>
          <Trans>Service account</Trans>
        </Badge>
      )}
      {visibility === "opted_out" && (
        <Badge tone="warning">
          <Trans>Opted out</Trans>
        </Badge>
      )}
    </span>
  );
}
