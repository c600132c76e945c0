import { Trans } from "@lingui/react/macro";
import { useMemo } from "react";
import { useLocation, useParams } from "react-router";

import { Link } from "#src/domain/link.tsx";
import { LazyOrgSessionPage } from "#src/domain/session-details/org-session-lazy.ts";
import { Whose } from "#src/domain/whose.ts";
import { paths } from "#src/paths.ts";

import { MemberOverview } from "./member-overview.tsx";

/** One member; with a session in the address, that one over the page, or alone if it came by link. */
export function MemberPage() {
  const { userId = "", sessionId } = useParams();
  const { state } = useLocation() as { state: { overList?: unknown } | null };
  const whose = useMemo(
    () => ({
      own: false,
      sessionsPath: paths.member(userId),
      sessionPath: (id: string) => paths.memberSession(userId, id),
    }),
    [userId],
  );

  if (sessionId !== undefined && state?.overList !== true) {
    const back = (
      <Link className="text-accent underline-offset-4 hover:underline" to={paths.member(userId)}>
        <Trans>All sessions of this member</Trans>
      </Link>
    );
    return <LazyOrgSessionPage back={back} id={sessionId} key={sessionId} />;
  }
  return (
    <Whose value={whose}>
      <MemberOverview id={userId} key={userId} openId={sessionId} />
    </Whose>
  );
}
