import { Trans, useLingui } from "@lingui/react/macro";

import type { OrgSession, OrgSessionDetails as Details } from "#src/api/org-session-schemas.ts";
import { useOrgSession } from "#src/api/org-session.ts";
import { Link } from "#src/domain/link.tsx";
import { MemberName } from "#src/domain/member-name.tsx";
import { useSessionLabel } from "#src/domain/session-label.ts";
import { isOverdue } from "#src/domain/sign-out/overdue.ts";
import { ActButton } from "#src/domain/termination/act-button.tsx";
import { useTerminationDialog } from "#src/domain/termination/use-termination-dialog.tsx";
import { Whose } from "#src/domain/whose.ts";
import { useNow } from "#src/lib/use-now.ts";
import { paths } from "#src/paths.ts";
import { useHasPermission } from "#src/permissions/permission.ts";
import { buttonClass } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";

import { AskedSession } from "./asked-session.tsx";
import { RelatedSessions } from "./related-sessions.tsx";
import { SessionView } from "./session-view.tsx";

interface OrgSessionDetailsProps {
  id: string;
  /** As the list has it: shown until its details are there. */
  listed?: OrgSession | undefined;
  /** Where the member's other sessions are looked at; on the member's page, if absent. */
  sessionPath?: ((id: string) => string) | undefined;
}

/** All that is known of one session of a member, and its sign-out. */
export function OrgSessionDetails({ id, listed, sessionPath }: OrgSessionDetailsProps) {
  const query = useOrgSession(id, listed);
  const session = query.data;
  return (
    <AskedSession gone={<GoneSession />} query={query}>
      {session && (
        <Whose
          value={{
            own: false,
            sessionsPath: paths.member(session.member.id),
            sessionPath: sessionPath ?? ((other) => paths.memberSession(session.member.id, other)),
          }}
        >
          <MemberSession complete={!query.isPlaceholderData} session={session} />
        </Whose>
      )}
    </AskedSession>
  );
}

/** `complete`: its details are there, not only what the list knows. */
function MemberSession({ session, complete }: { session: Details; complete: boolean }) {
  const mayReadAudit = useHasPermission("pf.audit.view");
  const termination = useTerminationDialog();
  return (
    <SessionView
      acts={
        <SignOutThis
          onSignOut={() =>
            termination.open({ target: "sessions", ids: [session.id] }, { subject: { session } })
          }
          session={session}
        />
      }
      complete={complete}
      lead={
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <MemberName member={session.member} whole />
          {mayReadAudit && (
            <Link
              className="underline decoration-line-strong underline-offset-4"
              to={paths.audit(session.id)}
            >
              <Trans>History in the audit log</Trans>
            </Link>
          )}
        </div>
      }
      retried={false}
      session={session}
    >
      {complete && <RelatedSessions related={session.related} />}
      {termination.dialog}
    </SessionView>
  );
}

function SignOutThis({ session, onSignOut }: { session: Details; onSignOut: () => void }) {
  const { t } = useLingui();
  const label = useSessionLabel()(session);
  const overdue = isOverdue(session, useNow());

  if (session.status !== "active" && !overdue) return null;
  if (session.current) {
    return (
      <p className="text-ink-soft">
        <Trans>
          You are using this session now. It can be ended on your own page, or by “Sign out” in the menu at
          the top.
        </Trans>
      </p>
    );
  }
  if (session.protected) {
    return (
      <p className="text-ink-soft">
        <Trans>The policy protects this service account: its sessions cannot be ended here.</Trans>
      </p>
    );
  }
  return (
    <div>
      <ActButton
        aria-label={t`Sign out this session: ${label}`}
        onClick={onSignOut}
        permission="pf.sessions.terminate_user"
        variant="danger"
      >
        {overdue ? <Trans>Try again</Trans> : <Trans>Sign out this session</Trans>}
      </ActButton>
    </div>
  );
}

function GoneSession() {
  const { t } = useLingui();
  return (
    <EmptyState
      action={
        <Link className={buttonClass()} to={paths.team()}>
          <Trans>Team</Trans>
        </Link>
      }
      title={t`This session is not here`}
    >
      <Trans>
        It ended more than 30 days ago, its member declined that others see their sessions, or there never was
        such a session in your organization.
      </Trans>
    </EmptyState>
  );
}
