import { Trans, useLingui } from "@lingui/react/macro";

import type { ActivityEvent } from "#src/api/activity-schemas.ts";
import { useClientName } from "#src/domain/client-name.ts";
import { useAddress, usePlace } from "#src/domain/place.ts";

import { SessionName } from "./session-name.tsx";

interface EventSourceProps {
  event: ActivityEvent;
  /** It was done in the session that is shown. */
  here: boolean;
  /** There is a target above, from which the source has to be told apart. */
  withTarget: boolean;
}

/** From where something was done, as far as that is known. */
export function EventSource({ event, here, withTarget }: EventSourceProps) {
  const { t } = useLingui();
  const clientName = useClientName();
  const place = usePlace();
  const address = useAddress();
  const { action, actor, client, ip, location, sessionId } = event;
  const nobody = { address: null, scope: "unknown" } as const;

  const name = client && clientName(client);
  const own = here ? t`this device` : name;
  const where = (ip ?? location) && place({ ip: ip ?? nobody, location });

  if (!own && !where) {
    // What ends by itself comes from nowhere; where others were is theirs.
    if (action === "session_ended" || actor) return null;
    return (
      <p className="text-ink-soft">
        <Trans>From where is not known.</Trans>
      </p>
    );
  }
  const line = (
    <>
      {own && (here || !sessionId ? <bdi>{own}</bdi> : <SessionName id={sessionId}>{own}</SessionName>)}
      {own && where && " · "}
      {where && <bdi>{where}</bdi>}
      {ip && (
        <>
          {" · "}
          <bdi>{address(ip)}</bdi>
        </>
      )}
    </>
  );
  const ended = action === "session_ended" && !withTarget;
  return <p className="text-ink-soft">{ended ? line : <Trans>From {line}</Trans>}</p>;
}
