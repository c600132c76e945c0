import { Trans, useLingui } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import type { Member } from "#src/api/member-schemas.ts";
import { Link } from "#src/domain/link.tsx";
import { ActButton } from "#src/domain/termination/act-button.tsx";
import { paths } from "#src/paths.ts";
import { useHasPermission } from "#src/permissions/permission.ts";
import { buttonClass } from "#src/ui/button.tsx";

import { isHidden, memberTitle } from "./member-words.ts";
import type { MemberActs } from "./use-member-acts.ts";

/** The way to end all of a member's sessions, where there is one, and to what was done before. */
export function ForceSignOut({ member, acts }: { member: Member; acts: MemberActs }) {
  const { t } = useLingui();
  const { policy } = useMe();
  const mayReadAudit = useHasPermission("pf.audit.view");
  const idle = !isHidden(member) && member.activeSessions === 0;
  const rests = idle ? t`Not signed in anywhere: there is no session to end.` : undefined;
  // What the policy forbids is absent; the page says so in words. One's own are ended on one's own page.
  const absent = member.self || member.protected || (isHidden(member) && !policy.terminateOptedOut);
  return (
    <>
      {mayReadAudit && (
        <Link className={buttonClass()} to={paths.audit(member.id)}>
          <Trans>History in the audit log</Trans>
        </Link>
      )}
      {!absent && (
        <ActButton
          aria-label={t`Force sign-out: ${memberTitle(member)}`}
          onClick={() => acts.ask({ target: "member", memberId: member.id })}
          permission="pf.sessions.terminate_user"
          rests={rests}
          variant="caution"
        >
          <Trans>Force sign-out</Trans>
        </ActButton>
      )}
    </>
  );
}
