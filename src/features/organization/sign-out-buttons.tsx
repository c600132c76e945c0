import { Trans, useLingui } from "@lingui/react/macro";

import type { Listed } from "#src/api/org-list.ts";
import type { OrgSession } from "#src/api/org-session-schemas.ts";
import type { TerminationRequest } from "#src/api/termination-schemas.ts";
import { isOverdue } from "#src/domain/sign-out/overdue.ts";
import { ActButton } from "#src/domain/termination/act-button.tsx";
import { useNow } from "#src/lib/use-now.ts";

import { useTooMany } from "./use-too-many.ts";

interface SignOutRowProps {
  session: Listed<OrgSession>;
  /** Unique in the table. */
  name: string;
  onPress: (request: TerminationRequest) => void;
}

/** One session's; in its place, why there is none. */
export function SignOutRow({ session, name, onPress }: SignOutRowProps) {
  const { t } = useLingui();
  const overdue = isOverdue(session, useNow());
  const canEnd = session.status === "active" || overdue;
  if (!canEnd || session.gone) return null;
  if (session.current || session.protected) {
    return (
      <p className="inline-block text-end text-ink-soft">
        {session.current ? (
          <Trans>Yours: sign out in the menu at the top</Trans>
        ) : (
          <Trans>Protected by the policy</Trans>
        )}
      </p>
    );
  }
  return (
    <ActButton
      aria-label={overdue ? t`Try again to sign out ${name}` : t`Sign out ${name}`}
      className="-my-1.5"
      data-row-action
      onClick={() => onPress({ target: "sessions", ids: [session.id] })}
      permission="pf.sessions.terminate_user"
    >
      {overdue ? <Trans>Try again</Trans> : <Trans>Sign out</Trans>}
    </ActButton>
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
  const tooMany = useTooMany(count);
  const shown = i18n.number(count);
  return (
    <ActButton
      onClick={onPress}
      permission="pf.sessions.terminate_user"
      rests={tooMany ?? rest}
      variant="danger"
    >
      <Trans>Sign out selected ({shown})</Trans>
    </ActButton>
  );
}

export function SignOutMatching({ count, rest, onPress }: CountProps) {
  const { i18n } = useLingui();
  const shown = i18n.number(count);
  return (
    <ActButton onClick={onPress} permission="pf.sessions.terminate_org" rests={rest} variant="danger">
      <Trans>Sign out all {shown} matching</Trans>
    </ActButton>
  );
}

/** Apart from all that depends on what is shown. */
export function SignOutEveryone({ onPress }: { onPress: (request: TerminationRequest) => void }) {
  return (
    <ActButton
      onClick={() => onPress({ target: "everyone", includeOwn: false })}
      permission="pf.sessions.terminate_org"
      variant="caution"
    >
      <Trans>Sign out everyone</Trans>
    </ActButton>
  );
}
