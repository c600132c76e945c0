import { Trans, useLingui } from "@lingui/react/macro";

import type { Listed } from "#src/api/org-list.ts";
import type { OrgSession } from "#src/api/org-session-schemas.ts";
import type { Session } from "#src/api/schemas.ts";
import { useClientName } from "#src/domain/client-name.ts";
import { Link } from "#src/domain/link.tsx";
import { Moment, useExactTime } from "#src/domain/moment.tsx";
import { useAddress, usePlace } from "#src/domain/place.ts";
import { useSecondFactor } from "#src/domain/second-factor.ts";
import { LazyOrgSessionDrawer } from "#src/domain/session-details/org-session-lazy.ts";
import { overList } from "#src/domain/session-link.tsx";
import { useSignInMethod } from "#src/domain/sign-in-method.ts";
import { describeMoment } from "#src/lib/time.ts";
import { useNow } from "#src/lib/use-now.ts";
import { Badge } from "#src/ui/badge.tsx";

interface CellProps {
  session: Listed<OrgSession>;
}

/** What signed in, leading to its details. */
export function ClientCell({ session, name, to }: CellProps & { name: string; to: string }) {
  const clientName = useClientName();
  return (
    <>
      <Link
        aria-label={name}
        className="-my-0.5 inline-block py-0.5 break-words decoration-line-strong underline-offset-4 hover:underline"
        onFocus={LazyOrgSessionDrawer.preload}
        onPointerEnter={LazyOrgSessionDrawer.preload}
        preventScrollReset
        state={overList}
        to={to}
      >
        <bdi>{clientName(session.client)}</bdi>
      </Link>
      {session.current && (
        <div>
          <Badge tone="accent">
            <Trans>This device</Trans>
          </Badge>
        </div>
      )}
    </>
  );
}

export function PlaceCell({ session }: { session: Pick<Session, "ip" | "location"> }) {
  const place = usePlace();
  const address = useAddress();
  return (
    <>
      <bdi className="block">{place(session)}</bdi>
      <bdi className="block text-ink-soft">{address(session.ip)}</bdi>
    </>
  );
}

/** When it was used last. "Now" only of one that the server has just heard from. */
export function LastActiveCell({ session }: CellProps) {
  const { t } = useLingui();
  const exactTime = useExactTime();
  const { kind } = describeMoment(session.lastActiveAt, useNow());
  if (kind === "unknown") return <Trans>Unknown</Trans>;
  if (kind === "ahead") {
    const exact = exactTime(session.lastActiveAt);
    return <Trans>{exact} (in the future: a clock may be wrong)</Trans>;
  }
  if (kind === "active-now" && session.status === "active") {
    return (
      <span className="font-medium text-success">
        <Moment timestamp={session.lastActiveAt} words={t`Active now`} />
      </span>
    );
  }
  return <Moment timestamp={session.lastActiveAt} />;
}

/** When and how somebody signed in. */
export function SignInCell({ session }: CellProps) {
  const { t } = useLingui();
  const method = useSignInMethod();
  const factor = useSecondFactor();
  return (
    <>
      <Moment timestamp={session.createdAt} />
      <span className="block text-ink-soft">
        {session.signInMethod === "unknown" ? t`Method unknown` : method(session.signInMethod)}
        {session.secondFactor !== "none" && session.secondFactor !== "unknown" && (
          <> · {factor(session.secondFactor)}</>
        )}
        {session.remembered && (
          <>
            {" · "}
            <Trans>Remembered</Trans>
          </>
        )}
      </span>
    </>
  );
}
