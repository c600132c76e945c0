import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";

import type { Session } from "#src/api/schemas.ts";
import { useClientName } from "#src/domain/client-name.ts";
import { Drawer } from "#src/ui/drawer.tsx";

interface DetailsDrawerProps {
  id: string;
  /** As far as it is known. */
  session: Session | undefined;
  onClose: () => void;
  returnFocus?: (() => HTMLElement | null) | undefined;
  children: ReactNode;
}

/** A session's details over a list. */
export function DetailsDrawer({ id, session, onClose, returnFocus, children }: DetailsDrawerProps) {
  const { t } = useLingui();
  const clientName = useClientName();
  return (
    <Drawer
      onClose={onClose}
      open
      returnFocus={() => returnFocus?.() ?? linkTo(id) ?? document.querySelector("h1")}
      title={session ? clientName(session.client) : t`Session`}
    >
      {children}
    </Drawer>
  );
}

// The row's link that opened it, if the row is still there.
function linkTo(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-session="${CSS.escape(id)}"] a`);
}
