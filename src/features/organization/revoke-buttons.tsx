import { Trans, useLingui } from "@lingui/react/macro";

import type { OrgDevice } from "#src/api/org-device-schemas.ts";
import type { Listed } from "#src/api/org-list.ts";
import type { TerminationRequest } from "#src/api/termination-schemas.ts";
import { preloadTermination } from "#src/domain/termination/termination-lazy.ts";
import { useDenied } from "#src/domain/use-denied.ts";
import { Button } from "#src/ui/button.tsx";

import { useTooMany } from "./use-too-many.ts";

interface RevokeRowProps {
  device: Listed<OrgDevice>;
  /** Unique in the table. */
  name: string;
  onPress: (request: TerminationRequest) => void;
}

/** One device's trust. */
export function RevokeRow({ device, name, onPress }: RevokeRowProps) {
  const { t } = useLingui();
  const denied = useDenied("pf.devices.revoke_trust");
  if (!device.trust || device.gone) return null;
  return (
    <Button
      aria-label={t`Revoke trust ${name}`}
      className="-my-1.5"
      disabledReason={denied}
      onClick={() => onPress({ target: "devices", ids: [device.id] })}
      {...preloadTermination}
    >
      <Trans>Revoke trust</Trans>
    </Button>
  );
}

interface CountProps {
  count: number;
  /** Why it has to wait, if so. */
  rest: string | undefined;
  onPress: () => void;
}

export function RevokeSelected({ count, rest, onPress }: CountProps) {
  const { i18n } = useLingui();
  const denied = useDenied("pf.devices.revoke_trust");
  const tooMany = useTooMany(count);
  const shown = i18n.number(count);
  return (
    <Button
      disabledReason={denied ?? tooMany ?? rest}
      onClick={onPress}
      variant="danger"
      {...preloadTermination}
    >
      <Trans>Revoke trust of selected ({shown})</Trans>
    </Button>
  );
}

export function RevokeMatching({ count, rest, onPress }: CountProps) {
  const { i18n } = useLingui();
  const denied = useDenied("pf.devices.revoke_trust");
  const shown = i18n.number(count);
  return (
    <Button disabledReason={denied ?? rest} onClick={onPress} variant="danger" {...preloadTermination}>
      <Trans>Revoke trust of all {shown} matching</Trans>
    </Button>
  );
}
