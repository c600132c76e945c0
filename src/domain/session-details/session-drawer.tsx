import { useLingui } from "@lingui/react/macro";

import { useSession } from "#src/api/session.ts";
import { useClientName } from "#src/domain/client-name.ts";
import { Drawer } from "#src/ui/drawer.tsx";

import { SessionDetails } from "./session-details.tsx";

/** A session's details over the list. */
export function SessionDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLingui();
  const clientName = useClientName();
  const session = useSession(id).data;
  return (
    <Drawer
      onClose={onClose}
      open
      returnFocus={() => linkTo(id) ?? document.querySelector("h1")}
      title={session ? clientName(session.client) : t`Session`}
    >
      <SessionDetails id={id} />
    </Drawer>
  );
}

// The row's link that opened it, if the row is still there.
function linkTo(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-session="${CSS.escape(id)}"] a`);
}
