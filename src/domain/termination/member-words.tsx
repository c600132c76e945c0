import { Trans } from "@lingui/react/macro";
import { clsx } from "clsx";

import { useMe } from "#src/api/me.ts";
import type { MemberRef } from "#src/api/member-schemas.ts";
import { MemberEmail } from "#src/domain/member-name.tsx";
import { inAFewWords } from "#src/lib/visible-text.ts";
import { Badge } from "#src/ui/badge.tsx";

/** Who somebody is, without a link: it would lead away from what is being decided. */
export function MemberWords({
  member: { id, name, email },
  className,
}: {
  member: MemberRef;
  className?: string;
}) {
  const { user } = useMe();
  const address = inAFewWords(email);
  return (
    <span className={clsx("block min-w-0", className)}>
      <span className="block text-ink">
        <bdi className="font-medium" dir="auto">
          {inAFewWords(name) || address || id}
        </bdi>
        {id === user.id && (
          <>
            {" "}
            <Badge>
              <Trans>You</Trans>
            </Badge>
          </>
        )}
      </span>
      {address && <MemberEmail>{address}</MemberEmail>}
    </span>
  );
}
