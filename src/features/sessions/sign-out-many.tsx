import { Trans } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import type { Session } from "#src/api/schemas.ts";
import type { SessionsList } from "#src/api/sessions.ts";
import { countOthers } from "#src/domain/sign-out/count-others.ts";
import { preloadSignOut } from "#src/domain/sign-out/sign-out-lazy.ts";
import type { SignOutTarget } from "#src/domain/sign-out/sign-out-target.ts";
import { Button } from "#src/ui/button.tsx";

interface SignOutManyProps {
  /** Null where the list could not be read: the server still knows which the others are. */
  list: (SessionsList & { others: Session[]; current: Session | undefined }) | null;
  onSignOut: (target: SignOutTarget) => void;
}

/** Ending all others, or all. */
export function SignOutMany({ list, onSignOut }: SignOutManyProps) {
  const { policy } = useMe();
  const others = list && countOthers(list);

  return (
    <div className="flex flex-wrap gap-2">
      {others !== 0 && (
        <Button
          onClick={() =>
            onSignOut({
              kind: "others",
              // Without a current one, the session that stays is among them.
              sessions: list?.current ? list.others.filter(({ status }) => status === "active") : [],
              count: others,
            })
          }
          {...preloadSignOut}
        >
          {others === null ? (
            <Trans>Sign out other sessions</Trans>
          ) : (
            <Trans>Sign out other sessions ({others})</Trans>
          )}
        </Button>
      )}
      {policy.terminateCurrent && (
        <Button
          onClick={() => onSignOut({ kind: "everywhere", count: list?.activeCount ?? null })}
          variant="caution"
          {...preloadSignOut}
        >
          <Trans>Sign out everywhere</Trans>
        </Button>
      )}
    </div>
  );
}
