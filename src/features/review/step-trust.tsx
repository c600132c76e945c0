import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useId } from "react";

import type { Device } from "#src/api/device-schemas.ts";
import { useMe } from "#src/api/me.ts";
import { Contact } from "#src/domain/contact.tsx";
import { useDeviceLabels } from "#src/domain/device-labels.ts";
import { Failure } from "#src/domain/failure.tsx";
import { useExactTime } from "#src/domain/moment.tsx";
import { useHasPermission } from "#src/permissions/permission.ts";
import { Checkbox } from "#src/ui/checkbox.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";

import { ActProblem } from "./act-problem.tsx";
import { ActButton, Continue, Skip, StepActions } from "./step-actions.tsx";
import type { StepProps } from "./step-props.ts";

/** Drops the trust of the devices that the session, and what belongs to it, came from. */
export function StepTrust(props: StepProps) {
  const { t } = useLingui();
  const { devices, trusted } = props.evidence;
  const next = () => props.onNext();

  if (devices.isPending) return <Skeleton className="h-4 w-2/3" />;
  if (devices.isLoadingError) {
    return (
      <>
        <Failure
          error={devices.error}
          onRetry={() => void devices.refetch()}
          pending={devices.isRefetching}
          title={t`Your devices could not be loaded`}
        />
        <StepActions>
          <Skip onNext={next} />
        </StepActions>
      </>
    );
  }
  if (trusted.length > 0) return <Trusted {...props} />;
  return (
    <>
      <p className="max-w-[60ch]">
        {props.session.deviceId === null ? (
          <Trans>Your account knows no device that it came from, so there is no trust to take away.</Trans>
        ) : (
          <Trans>None of the devices that are involved is trusted. There is nothing to take away.</Trans>
        )}
      </p>
      <StepActions>
        <Continue onNext={next} />
      </StepActions>
    </>
  );
}

function Trusted({ evidence, acts: { trust }, onNext }: StepProps) {
  const { t } = useLingui();
  const labelId = useId();
  const mayRevoke = useHasPermission("pf.devices.revoke_trust");
  const labels = useDeviceLabels()(evidence.devices.data?.devices ?? []);
  const nameOf = (id: string) => labels.get(id)?.label ?? id;
  const { ticks } = trust;
  const { trusted } = evidence;
  const chosen = trusted.filter(({ id }) => ticks.has(id));

  async function revoke() {
    if (await trust.revoke(chosen)) onNext(t`Trust is revoked.`);
  }

  return (
    <>
      <p className="max-w-[60ch]" id={labelId}>
        <Trans>
          A trusted device may be spared the second factor. Without trust the next sign-in there is asked for
          it.
        </Trans>
      </p>
      <ul aria-labelledby={labelId} className="grid gap-3">
        {trusted.map((device) => (
          <TrustedDevice
            checked={ticks.has(device.id)}
            device={device}
            key={device.id}
            name={nameOf(device.id)}
            onChange={mayRevoke ? (checked) => ticks.set(device.id, checked) : undefined}
          />
        ))}
      </ul>
      {!mayRevoke && <MayNot />}
      <ActProblem nameOf={nameOf} state={trust.state} />
      <StepActions>
        {mayRevoke ? (
          <>
            <ActButton
              act={trust}
              disabledReason={chosen.length === 0 ? t`Nothing is ticked.` : undefined}
              onClick={() => void revoke()}
            >
              {t`${plural(chosen.length, { one: "Revoke trust of # device", other: "Revoke trust of # devices" })}`}
            </ActButton>
            <Skip onNext={() => onNext()} />
          </>
        ) : (
          <Continue onNext={() => onNext()} />
        )}
      </StepActions>
    </>
  );
}

function TrustedDevice({
  device,
  checked,
  name,
  onChange,
}: {
  device: Device;
  /** As no other device is called. */
  name: string;
  checked: boolean;
  /** Nothing where it cannot be chosen. */
  onChange: ((checked: boolean) => void) | undefined;
}) {
  const id = useId();
  const exact = useExactTime();
  return (
    <li>
      {onChange ? (
        <Checkbox
          aria-describedby={id}
          checked={checked}
          label={<bdi className="font-medium">{name}</bdi>}
          onChange={({ target }) => onChange(target.checked)}
        />
      ) : (
        <p className="font-medium">
          <bdi>{name}</bdi>
        </p>
      )}
      <p className={onChange ? "ps-6 text-ink-soft" : "text-ink-soft"} id={id}>
        {device.current && (
          <>
            <Trans>The device you are using now.</Trans>{" "}
          </>
        )}
        {device.trust && <Trans>Trusted since {exact(device.trust.since)}.</Trans>}
      </p>
    </li>
  );
}

function MayNot() {
  const { support } = useMe().organization;
  return (
    <Notice tone="warning" title={<Trans>You need the permission “pf.devices.revoke_trust” for this.</Trans>}>
      <Trans>
        Ask <Contact contact={support} /> to revoke the trust for you.
      </Trans>
    </Notice>
  );
}
