import { Trans, useLingui } from "@lingui/react/macro";

import type { OrgDevice } from "#src/api/org-device-schemas.ts";
import type { Listed } from "#src/api/org-list.ts";
import type { TerminationRequest } from "#src/api/termination-schemas.ts";
import { ActButton } from "#src/domain/termination/act-button.tsx";

import { useTooMany } from "./use-too-many.ts";

const PERMISSION = "pf.devices.revoke_trust";

interface RevokeRowProps {
  device: Listed<OrgDevice>;
  /** Unique in the table. */
  name: string;
  onPress: (request: TerminationRequest) => void;
}

/** One device's trust. */
export function RevokeRow({ device, name, onPress }: RevokeRowProps) {
  const { t } = useLingui();
  if (!device.trust || device.gone) return null;
  return (
    <ActButton
      aria-label={t`Revoke trust ${name}`}
      className="-my-1.5"
      data-row-action
      onClick={() => onPress({ target: "devices", ids: [device.id] })}
      permission={PERMISSION}
    >
      <Trans>Revoke trust</Trans>
    </ActButton>
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
  const tooMany = useTooMany(count);
  const shown = i18n.number(count);
  return (
    <ActButton onClick={onPress} permission={PERMISSION} rests={tooMany ?? rest} variant="danger">
      <Trans>Revoke trust of selected ({shown})</Trans>
    </ActButton>
  );
}

export function RevokeMatching({ count, rest, onPress }: CountProps) {
  const { i18n } = useLingui();
  const shown = i18n.number(count);
  return (
    <ActButton onClick={onPress} permission={PERMISSION} rests={rest} variant="danger">
      <Trans>Revoke trust of all {shown} matching</Trans>
    </ActButton>
  );
}
