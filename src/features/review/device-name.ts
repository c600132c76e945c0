import { useLingui } from "@lingui/react/macro";

import type { Device } from "#src/api/device-schemas.ts";
import { useClientName } from "#src/domain/client-name.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";

/** The person's own name for it, and what it is. */
export function useDeviceName(): (device: Pick<Device, "name" | "client">) => string {
  const { t } = useLingui();
  const clientName = useClientName();
  return ({ name, client }) => {
    const own = name && inAFewWords(name);
    const kind = clientName(client);
    return own ? t`${own} (${kind})` : kind;
  };
}
