import { Plural } from "@lingui/react/macro";

import type { Session } from "#src/api/schemas.ts";
import { ClientIcon } from "#src/domain/client-icon.tsx";
import { useClientName } from "#src/domain/client-name.ts";

/** Over the sessions that share a device. */
export function DeviceHeading({ sessions, thisDevice }: { sessions: Session[]; thisDevice: boolean }) {
  const clientName = useClientName();
  const client = sessions[0]?.client;
  const count = sessions.length;
  return (
    <h3 className="flex items-center gap-3 border-t border-line px-4 pt-4 pb-1 group-first/line:border-t-0 sm:px-5">
      {/* As wide as the boxes of the rows below. */}
      <span className="-ms-2 w-8 shrink-0 max-sm:hidden" />
      {client && <ClientIcon className="text-ink-soft" client={client} />}
      <span className="font-semibold">
        {thisDevice ? (
          <Plural value={count} one="This device: # more session" other="This device: # more sessions" />
        ) : (
          <>
            <bdi>{client && clientName(client)}</bdi>{" "}
            <Plural value={count} one="· one device, # session" other="· one device, # sessions" />
          </>
        )}
      </span>
    </h3>
  );
}
