import { Plural } from "@lingui/react/macro";

import type { Session } from "#src/api/schemas.ts";
import { useClientName } from "#src/domain/client-name.ts";

/** Over the sessions that share a device. */
export function DeviceHeading({ sessions, thisDevice }: { sessions: Session[]; thisDevice: boolean }) {
  const clientName = useClientName();
  const name = sessions[0] ? clientName(sessions[0].client) : "";
  return (
    <h3 className="border-t border-line px-4 pt-3.5 pb-1 text-xs font-medium text-ink-soft group-first/line:border-t-0 sm:px-5">
      {thisDevice ? (
        <Plural
          value={sessions.length}
          one="This device: # more session"
          other="This device: # more sessions"
        />
      ) : (
        <>
          <bdi>{name}</bdi>{" "}
          <Plural value={sessions.length} one="· one device, # session" other="· one device, # sessions" />
        </>
      )}
    </h3>
  );
}
