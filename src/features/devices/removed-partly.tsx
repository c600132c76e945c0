import { Trans } from "@lingui/react/macro";

import type { Session } from "#src/api/schemas.ts";
import type { TerminationOutcome } from "#src/api/termination-result.ts";
import { useSessionLabels } from "#src/domain/session-label.ts";
import { Notice } from "#src/ui/notice.tsx";

/** Whether an outcome leaves its session signed in. */
export function notEnded({ outcome }: TerminationOutcome): boolean {
  return outcome === "failed" || outcome === "refused";
}

/** The device is gone, but not all of its sessions are. */
export function RemovedPartly({
  outcomes,
  sessions,
}: {
  outcomes: TerminationOutcome[];
  sessions: Session[];
}) {
  const labels = useSessionLabels()(sessions);
  const left = outcomes.filter(notEnded);
  const all = outcomes.length;
  return (
    <Notice
      className="mt-4"
      role="alert"
      title={
        <Trans>
          The device is removed, but the server could not sign out {left.length} of {all}:
        </Trans>
      }
      tone="warning"
    >
      <ul className="mt-1 list-disc ps-5">
        {left.map(({ id }) => (
          <li key={id}>
            <bdi>{labels.get(id) ?? id}</bdi>
          </li>
        ))}
      </ul>
      <p className="mt-2">
        <Trans>They are still in the list of your sessions: sign them out there.</Trans>
      </p>
    </Notice>
  );
}
