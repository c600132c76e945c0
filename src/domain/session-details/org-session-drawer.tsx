import type { OrgSession } from "#src/api/org-session-schemas.ts";
import { useOrgSession } from "#src/api/org-session.ts";

import { DetailsDrawer } from "./details-drawer.tsx";
import { OrgSessionDetails } from "./org-session-details.tsx";

interface OrgSessionDrawerProps {
  id: string;
  /** As the list has it: shown until its details are there. */
  listed?: OrgSession | undefined;
  /** Where the member's other sessions are looked at; on the member's page, if absent. */
  sessionPath?: ((id: string) => string) | undefined;
  onClose: () => void;
  /** Where the focus goes on closing; to the first link of `[data-session=id]`, if absent or null. */
  returnFocus?: (() => HTMLElement | null) | undefined;
}

/** The details of a member's session over a list. */
export function OrgSessionDrawer({ id, listed, sessionPath, onClose, returnFocus }: OrgSessionDrawerProps) {
  const session = useOrgSession(id, listed).data;
  return (
    <DetailsDrawer id={id} onClose={onClose} returnFocus={returnFocus} session={session}>
      <OrgSessionDetails id={id} listed={listed} sessionPath={sessionPath} />
    </DetailsDrawer>
  );
}
