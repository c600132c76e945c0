import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";

import { Link } from "#src/domain/link.tsx";
import { paths } from "#src/paths.ts";
import { useHasPermission } from "#src/permissions/permission.ts";
import { Badge } from "#src/ui/badge.tsx";
import { buttonClass } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";

/** The moments to look through one's sessions, the most urgent first (seed 003). */
export function WhenToLook() {
  const { t } = useLingui();
  const mayLook = useHasPermission("platform.sessions.view");
  return (
    <>
      <Card as="ul" className="divide-y divide-line">
        <Occasion urgency={t`At once`}>
          <Trans>when anything in your account looks odd to you</Trans>
        </Occasion>
        <Occasion urgency={t`Right after`}>
          <Trans>somebody else may have learned your password</Trans>
        </Occasion>
        <Occasion urgency={t`Every month`}>
          <Trans>as a routine, together with your devices</Trans>
        </Occasion>
        <Occasion urgency={t`Soon after`}>
          <Trans>you have used a computer that others use too</Trans>
        </Occasion>
        <Occasion urgency={t`If you like`}>
          <Trans>when you are back from a journey</Trans>
        </Occasion>
      </Card>
      {mayLook && (
        <div className="mt-3 flex flex-wrap gap-2">
          <Link className={buttonClass()} to={paths.sessions()}>
            <Trans>Look at your sessions</Trans>
          </Link>
          <Link className={buttonClass()} to={paths.devices()}>
            <Trans>Look at your devices</Trans>
          </Link>
        </div>
      )}
    </>
  );
}

function Occasion({ urgency, children }: { urgency: string; children: ReactNode }) {
  return (
    <li className="items-baseline gap-x-4 px-4 py-2.5 sm:grid sm:grid-cols-[7rem_1fr] sm:px-5">
      <span>
        <Badge>{urgency}</Badge>
      </span>{" "}
      <span>{children}</span>
    </li>
  );
}
