import { Trans } from "@lingui/react/macro";

import type { Termination } from "#src/api/termination-schemas.ts";
import { Link } from "#src/domain/link.tsx";
import { MemberName } from "#src/domain/member-name.tsx";
import { paths } from "#src/paths.ts";

/** What somebody wanted a wide act to reach. */
export function Asked({ termination: { request, member, includesOwn } }: { termination: Termination }) {
  switch (request.target) {
    case "sessions":
      return <Trans>Selected sessions</Trans>;
    case "devices":
      return <Trans>Trust of selected devices</Trans>;
    case "member":
      return member ? <MemberName member={member} /> : <Trans>All sessions of one member</Trans>;
    case "everyone":
      return includesOwn ? (
        <Trans>Everyone, the session of who asked included</Trans>
      ) : (
        <Trans>Everyone, but for the session of who asked</Trans>
      );
    case "matching_sessions":
      return (
        <Link className="underline underline-offset-4" to={paths.orgSessions(searchOf(request.filter))}>
          <Trans>All sessions that matched these filters</Trans>
        </Link>
      );
    case "matching_devices":
      return (
        <Link className="underline underline-offset-4" to={paths.orgDevices(searchOf(request.filter))}>
          <Trans>Trust of all devices that matched these filters</Trans>
        </Link>
      );
    case "failed":
      return (
        <Link className="underline underline-offset-4" to={paths.termination(request.terminationId)}>
          <Trans>What had failed before</Trans>
        </Link>
      );
  }
}

/** The filter as the lists' addresses have it. */
function searchOf(filter: object): URLSearchParams {
  const entries = Object.entries(filter).flatMap(([name, value]: [string, unknown]) =>
    [value].flat().map((one) => [name, String(one)]),
  );
  return new URLSearchParams(entries);
}
