import type { Session } from "#src/api/schemas.ts";

import { VerdictButtons } from "./verdict-buttons.tsx";

/** In a marked row: whether it was oneself. The mark goes with the answer, and the focus to the row's name. */
export function RowVerdict({ session, label }: { session: Session; label: string }) {
  return (
    <VerdictButtons
      label={label}
      onDone={() =>
        document.querySelector<HTMLElement>(`[data-session="${CSS.escape(session.id)}"] a`)?.focus()
      }
      session={session}
    />
  );
}
