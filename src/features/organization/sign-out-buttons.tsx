import { Trans, useLingui } from "@lingui/react/macro";

import type { Listed } from "#src/api/org-list.ts";
import type { OrgSession } from "#src/api/org-session-schemas.ts";
import type { TerminationRequest } from "#src/api/termination-schemas.ts";
import { isOverdue } from "#src/domain/sign-out/overdue.ts";
import { preloadTermination } from "#src/domain/termination/termination-lazy.ts";
import { useDenied } from "#src/domain/use-denied.ts";
import { useNow } from "#src/lib/use-now.ts";
import { Button } from "#src/ui/button.tsx";

import { useTooMany } from "./use-too-many.ts";

interface SignOutRowProps {
  session: Listed<OrgSession>;
  /** Unique in the table. */
  name: string;
  onPress: (request: TerminationRequest) => void;
}

/** One session's. Nothing for the one that is being used: it ends by “Sign out” in the menu. */
export function SignOutRow({ session, name, onPress }: SignOutRowProps) {
  const { t } = useLingui();
  const denied = useDenied("pf.sessions.terminate_user");
  const overdue = isOverdue(session, useNow());
  const canEnd = session.status === "active" || overdue;
  if (!canEnd || session.current || session.gone) return null;
  if (session.protected) {
    return (
      <p className="inline-block text-end text-ink-soft">
        <Trans>Protected by the policy</Trans>
      </p>
    );
  }
  return (
    <Button
      aria-label={overdue ? t`Try again to sign out ${name}` : t`Sign out ${name}`}
      className="-my-1.5"
      disabledReason={denied}
      onClick={() => onPress({ target: "sessions", ids: [session.id] })}
      {...preloadTermination}
    >
      {overdue ? <Trans>Try again</Trans> : <Trans>Sign out</Trans>}
    </Button>
  );
}

interface CountProps {
  count: number;
  /** Why it has to wait, if so. */
  rest: string | undefined;
  onPress: () => void;
}

export function SignOutSelected({ count, rest, onPress }: CountProps) {
  const { i18n } = useLingui();
  const denied = useDenied("pf.sessions.terminate_user");
  const tooMany = useTooMany(count);
  const shown = i18n.number(count);
  return (
    <Button
      disabledReason={denied ?? tooMany ?? rest}
      onClick={onPress}
      variant="danger"
      {...preloadTermination}
    >
      <Trans>Sign out selected ({shown})</Trans>
    </Button>
  );
}

export function SignOutMatching({ count, rest, onPress }: CountProps) {
  const { i18n } = useLingui();
  const denied = useDenied("pf.sessions.terminate_org");
  const shown = i18n.number(count);
  return (
    <Button disabledReason={denied ?? rest} onClick={onPress} variant="danger" {...preloadTermination}>
      <Trans>Sign out all {shown} matching</Trans>
    </Button>
  );
}

/** Apart from all that depends on what is shown. */
export function SignOutEveryone({ onPress }: { onPress: (request: TerminationRequest) => void }) {
  const denied = useDenied("pf.sessions.terminate_org");
  return (
    <Button
      disabledReason={denied}
      onClick={() => onPress({ target: "everyone", includeOwn: false })}
      variant="caution"
      {...preloadTermination}
    >
      <Trans>Sign out everyone</Trans>
    </Button>
  );
}
