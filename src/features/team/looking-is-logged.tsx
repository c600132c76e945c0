import { Trans } from "@lingui/react/macro";

import type { Member } from "#src/api/member-schemas.ts";
import { Link } from "#src/domain/link.tsx";
import { paths } from "#src/paths.ts";

import { isHidden, memberTitle } from "./member-words.ts";

/** That whoever looks is seen: to the member and in the audit log. Oneself is led to one's own pages. */
export function LookingIsLogged({ member }: { member: Member }) {
  if (member.self) {
    return (
      <Trans>
        This is you. You manage your own on{" "}
        <Link className={inText} to={paths.sessions()}>
          your sessions
        </Link>
        ,{" "}
        <Link className={inText} to={paths.devices()}>
          your devices
        </Link>{" "}
        and{" "}
        <Link className={inText} to={paths.security()}>
          Security
        </Link>
        .
      </Trans>
    );
  }
  if (isHidden(member)) return null;
  if (member.kind === "service_account") {
    return <Trans>Your visit is recorded in the audit log.</Trans>;
  }
  const name = memberTitle(member);
  return (
    <Trans>
      Your visit is recorded in the audit log, and <bdi dir="auto">{name}</bdi> can see it.
    </Trans>
  );
}

const inText = "underline decoration-line-strong underline-offset-4";
