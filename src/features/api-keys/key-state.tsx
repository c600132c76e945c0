import { Trans } from "@lingui/react/macro";

import type { ApiKey } from "#src/api/api-key-schemas.ts";
import { parseTime } from "#src/lib/time.ts";
import { useNow } from "#src/lib/use-now.ts";
import { Badge } from "#src/ui/badge.tsx";

type KeyState = "in use" | "expired" | "revoked";

/** Whether a key still opens anything, by the server's clock. */
export function useKeyState(): (key: Pick<ApiKey, "expiresAt" | "revokedAt">) => KeyState {
  const now = useNow();
  return ({ expiresAt, revokedAt }) => {
    if (revokedAt !== null) return "revoked";
    const end = parseTime(expiresAt);
    return end !== null && end <= now ? "expired" : "in use";
  };
}

/** Says so of a key that no longer works. */
export function KeyBadge({ apiKey }: { apiKey: ApiKey }) {
  const state = useKeyState()(apiKey);
  if (state === "in use") return null;
  return <Badge>{state === "revoked" ? <Trans>Revoked</Trans> : <Trans>Expired</Trans>}</Badge>;
}
