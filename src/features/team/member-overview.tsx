import { Trans, useLingui } from "@lingui/react/macro";

import { ApiError } from "#src/api/errors.ts";
import { useMember } from "#src/api/member.ts";
import { Failure } from "#src/domain/failure.tsx";
import { Link } from "#src/domain/link.tsx";
import { StaleNotice } from "#src/domain/stale-notice.tsx";
import { TerminationsUnderWay } from "#src/domain/termination/termination-lazy.ts";
import { useHeedDenial } from "#src/domain/use-heed-denial.ts";
import { paths } from "#src/paths.ts";
import { buttonClass } from "#src/ui/button.tsx";
import { PageHeading } from "#src/ui/page-heading.tsx";

import { ForceSignOut } from "./force-sign-out.tsx";
import { HiddenSessions } from "./hidden-sessions.tsx";
import { LookingIsLogged } from "./looking-is-logged.tsx";
import { MemberDevices } from "./member-devices.tsx";
import { MemberFacts } from "./member-facts.tsx";
import { MemberSessions } from "./member-sessions.tsx";
import { isHidden, memberTitle } from "./member-words.ts";
import { RowsSkeleton } from "./rows-section.tsx";
import { useMemberActs } from "./use-member-acts.ts";

interface MemberOverviewProps {
  id: string;
  /** The session whose details are open. */
  openId: string | undefined;
}

/** Who somebody is, where they are signed in, on which devices, and how to end that. */
export function MemberOverview({ id, openId }: MemberOverviewProps) {
  const { t } = useLingui();
  const query = useMember(id);
  const acts = useMemberActs();
  const retry = () => void query.refetch();
  useHeedDenial(query.error);
  const gone = isGone(query.error);
  const member = gone ? undefined : query.data;

  return (
    <div data-wide="">
      <p className="mb-3">
        <Link className="text-accent underline-offset-4 hover:underline" to={paths.team()}>
          <Trans>Team</Trans>
        </Link>
      </p>
      <PageHeading
        actions={member && <ForceSignOut acts={acts} member={member} />}
        lead={member && <LookingIsLogged member={member} />}
      >
        {member ? memberTitle(member) : gone ? t`This member is not here` : t`Member`}
      </PageHeading>
      <TerminationsUnderWay />
      {gone && <GoneMember />}
      {query.isPending && <RowsSkeleton label={t`Loading this member`} />}
      {query.isLoadingError && !gone && (
        <Failure
          error={query.error}
          onRetry={retry}
          pending={query.isFetching}
          title={t`This member could not be loaded`}
        />
      )}
      {member && (
        <div className="grid gap-8">
          {query.isRefetchError && (
            <StaleNotice error={query.error} onRetry={retry} since={query.dataUpdatedAt} />
          )}
          {/* Where somebody is signed in is what most come for; who it is stands beside it where there is room. */}
          <div className="grid grid-cols-1 gap-8 xl:grid-cols-[minmax(0,1fr)_22rem] xl:grid-rows-[auto_auto_1fr] xl:items-start xl:*:col-start-1">
            {isHidden(member) ? (
              <HiddenSessions member={member} />
            ) : (
              <MemberSessions acts={acts} member={member} openId={openId} />
            )}
            <MemberFacts member={member} />
            {!isHidden(member) && <MemberDevices acts={acts} member={member} />}
          </div>
        </div>
      )}
      {acts.dialog}
    </div>
  );
}

function GoneMember() {
  return (
    <>
      <p className="max-w-[65ch] text-ink-soft">
        <Trans>Nobody in your organization has this address: the link may be incomplete, or they left.</Trans>
      </p>
      <Link className={`mt-5 ${buttonClass()}`} to={paths.team()}>
        <Trans>Show the team</Trans>
      </Link>
    </>
  );
}

function isGone(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404;
}
