import { useLingui } from "@lingui/react/macro";

import type { Session } from "#src/api/schemas.ts";
import { useClientName } from "#src/domain/client-name.ts";
import { usePlace } from "#src/domain/place.ts";

/** "Chrome on Windows, London, United Kingdom": what a session is called where it does not matter when it was active. */
export function useSessionName(): (session: Session) => string {
  const { t } = useLingui();
  const clientName = useClientName();
  const place = usePlace();
  return (session) => t`${clientName(session.client)}, ${place(session)}`;
}
