import type { ActivityEvent } from "#src/api/activity-schemas.ts";
import { useClientName } from "#src/domain/client-name.ts";
import { usePlace } from "#src/domain/place.ts";
import { RemoteText } from "#src/ui/remote-text.tsx";

import { SessionName } from "./session-name.tsx";

type Target = NonNullable<ActivityEvent["target"]>;

/** The session or device to which something was done. */
export function EventTarget({ target: { kind, id, name, client, location } }: { target: Target }) {
  const clientName = useClientName();
  const place = usePlace();
  const what = client && clientName(client);
  return (
    <p>
      {kind === "device" && name && <RemoteText>{name}</RemoteText>}
      {kind === "device" && name && what && " · "}
      {what && (kind === "session" ? <SessionName id={id}>{what}</SessionName> : <bdi>{what}</bdi>)}
      {location && (
        <>
          {(what ?? name) && " · "}
          <bdi>{place({ ip: { address: null, scope: "unknown" }, location })}</bdi>
        </>
      )}
    </p>
  );
}
