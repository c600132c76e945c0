import { Plural, Trans, useLingui } from "@lingui/react/macro";

import { useMemberDevices } from "#src/api/member-rows.ts";
import type { Member } from "#src/api/member-schemas.ts";
import { useDeviceLabels } from "#src/domain/device-labels.ts";
import { DeviceRow } from "#src/domain/device-row/device-row.tsx";
import { ActButton } from "#src/domain/termination/act-button.tsx";
import { useOpenDevices } from "#src/domain/use-open-devices.ts";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { LazyVirtualLines, MANY_LINES } from "#src/ui/lines-lazy.ts";
import { PlainLines } from "#src/ui/plain-lines.tsx";

import { RowsSection } from "./rows-section.tsx";
import type { MemberActs } from "./use-member-acts.ts";

const USUAL_HEIGHT = 124;

/** The devices that a member's account recognises, and whether they are trusted. */
export function MemberDevices({ member, acts }: { member: Member; acts: MemberActs }) {
  const { t, i18n } = useLingui();
  const list = useMemberDevices(member.id);
  const devices = list.data?.rows ?? [];
  const labels = useDeviceLabels()(devices);
  const open = useOpenDevices();
  const Lines = devices.length > MANY_LINES ? LazyVirtualLines : PlainLines;
  const shown = i18n.number(devices.length);
  const total = i18n.number(list.data?.total ?? 0);

  const renderLine = (index: number) => {
    const device = devices[index];
    const label = device && labels.get(device.id);
    if (!label) return null;
    const words = label.label;
    return (
      <div className="border-t border-line group-first/line:border-t-0">
        <DeviceRow
          actions={
            device.trust && (
              <ActButton
                aria-label={t`Revoke trust ${words}`}
                data-row-action
                onClick={() => acts.ask({ target: "devices", ids: [device.id] }, { device })}
                permission="pf.devices.revoke_trust"
              >
                <Trans>Revoke trust</Trans>
              </ActButton>
            )
          }
          current={device.current}
          device={device}
          label={label}
          onToggle={() => open.toggle(device.id)}
          open={open.has(device.id)}
        />
      </div>
    );
  };

  return (
    <RowsSection
      heading={<Trans>Devices</Trans>}
      list={list}
      words={{
        loading: t`Loading the devices`,
        failed: t`The devices could not be loaded`,
        unreadable: (
          <Plural
            one="# device could not be read and is not shown."
            other="# devices could not be read and are not shown."
            value={list.data?.unreadable ?? 0}
          />
        ),
        shown: (
          <Trans>
            {shown} of {total} devices shown
          </Trans>
        ),
      }}
    >
      {devices.length === 0 ? (
        <EmptyState
          title={(list.data?.unreadable ?? 0) > 0 ? t`No device that can be shown` : t`No devices`}
        />
      ) : (
        <Lines keys={devices.map(({ id }) => id)} renderLine={renderLine} usualHeight={USUAL_HEIGHT} />
      )}
    </RowsSection>
  );
}
