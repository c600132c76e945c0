import { useSession } from "#src/api/session.ts";

import { DetailsDrawer } from "./details-drawer.tsx";
import { SessionDetails } from "./session-details.tsx";

/** The details of a session of one's own over the list. */
export function SessionDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  return (
    <DetailsDrawer id={id} onClose={onClose} session={useSession(id).data}>
      <SessionDetails id={id} />
    </DetailsDrawer>
  );
}
