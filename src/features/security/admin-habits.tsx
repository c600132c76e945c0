import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";

import { usePolicy } from "#src/api/policy.ts";
import { Link } from "#src/domain/link.tsx";
import { paths } from "#src/paths.ts";
import { useHasPermission } from "#src/permissions/permission.ts";
import { Card } from "#src/ui/card.tsx";
import { Check } from "#src/ui/icons.tsx";

/** Whether there is anything of it for this person to do. */
export function useHasAdminHabits(): boolean {
  const mayEdit = useHasPermission("pf.policy.edit");
  const maySee = useHasPermission("pf.sessions.view_org");
  return mayEdit || maySee;
}

/** What those do who answer for others (seed 003), each with the way to where it is done: only what they may do. */
export function AdminHabits() {
  const mayEdit = useHasPermission("pf.policy.edit");
  const maySee = useHasPermission("pf.sessions.view_org");
  const maySignOut = useHasPermission("pf.sessions.terminate_user") && maySee;
  const mayReadLog = useHasPermission("pf.audit.view");
  const remembers = usePolicy({ polls: false }).data?.rememberMe != null;
  return (
    <Card as="ul" className="divide-y divide-line">
      {mayEdit && (
        <Habit
          ways={
            <Way to={paths.policyPart("session-timeout")}>
              <Trans>Session timeout</Trans>
            </Way>
          }
        >
          <Trans>Keep the session timeout as short as people’s work allows.</Trans>
        </Habit>
      )}
      {mayEdit && remembers && (
        <Habit
          ways={
            <Way to={paths.policyPart("remember-me")}>
              <Trans>Remember me</Trans>
            </Way>
          }
        >
          <Trans>Don’t allow “Remember me” where accounts need high security.</Trans>
        </Habit>
      )}
      {maySee && (
        <Habit
          ways={
            <Way to={paths.team()}>
              <Trans>Team</Trans>
            </Way>
          }
        >
          <Trans>Look over the team’s sessions regularly.</Trans>
        </Habit>
      )}
      {maySignOut && (
        <Habit
          ways={
            <Way to={paths.team()}>
              <Trans>Find them in the team</Trans>
            </Way>
          }
        >
          <Trans>When somebody leaves, force their sign-out the same day.</Trans>
        </Habit>
      )}
      {maySee && (
        <Habit
          ways={
            <>
              <Way to={paths.orgSessions()}>
                <Trans>Everybody’s sessions</Trans>
              </Way>
              {mayReadLog && (
                <Way to={paths.audit()}>
                  <Trans>Audit log</Trans>
                </Way>
              )}
            </>
          }
        >
          <Trans>In a security incident, review everybody’s sessions.</Trans>
        </Habit>
      )}
    </Card>
  );
}

function Habit({ ways, children }: { ways: ReactNode; children: ReactNode }) {
  return (
    <li className="flex gap-2.5 px-4 py-3 sm:px-5">
      <Check className="mt-0.5 size-4 shrink-0 text-success" />
      <span className="flex min-w-0 flex-1 flex-wrap justify-between gap-x-6 gap-y-1">
        <span>{children}</span>
        <span className="flex flex-wrap gap-x-4 gap-y-1">{ways}</span>
      </span>
    </li>
  );
}

function Way({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link className="text-accent underline-offset-4 hover:underline" to={to}>
      {children}
    </Link>
  );
}
