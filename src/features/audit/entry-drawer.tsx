import { useLingui } from "@lingui/react/macro";

import { useAuditEntry } from "#src/api/audit.ts";
import { Drawer } from "#src/ui/drawer.tsx";

import { useEntryTitle } from "./action-words.ts";
import { EntryDetails } from "./entry-details.tsx";
import { linkTo } from "./use-show-first.ts";

/** An entry over the log. */
export function EntryDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLingui();
  const title = useEntryTitle();
  const entry = useAuditEntry(id).data;
  return (
    <Drawer
      onClose={onClose}
      open
      returnFocus={() => linkTo(id) ?? document.querySelector("h1")}
      title={entry ? title(entry) : t`Audit entry`}
    >
      <EntryDetails id={id} />
    </Drawer>
  );
}
