import { Plural, Trans, useLingui } from "@lingui/react/macro";

import type { OrgDevice } from "#src/api/org-device-schemas.ts";
import type { Listed } from "#src/api/org-list.ts";
import { useSystem } from "#src/domain/device-row/device-lines.tsx";
import { Link } from "#src/domain/link.tsx";
import { MemberName } from "#src/domain/member-name.tsx";
import { Moment } from "#src/domain/moment.tsx";
import { paths } from "#src/paths.ts";
import { Badge } from "#src/ui/badge.tsx";
import type { TableColumn } from "#src/ui/data-table/table-types.ts";

import { PlaceCell } from "./session-cells.tsx";

type Row = Listed<OrgDevice>;

/** The columns of everybody's devices. */
export function useDeviceColumns(
  nameOf: (row: OrgDevice) => string,
  rowName: (row: OrgDevice) => string,
): TableColumn<Row>[] {
  const { t } = useLingui();
  return [
    {
      id: "member",
      header: t`Member`,
      cell: (device) => <MemberName member={device.member} />,
      sort: { ascending: "member", descending: "-member" },
      track: "minmax(0, 1.6fr)",
      primary: true,
    },
    {
      id: "device",
      header: t`Device`,
      cell: (device) => <DeviceCell device={device} name={nameOf(device)} />,
      track: "minmax(0, 1.3fr)",
    },
    {
      id: "trust",
      header: t`Trust`,
      cell: (device) => <TrustCell device={device} />,
      track: "minmax(6rem, 0.8fr)",
    },
    {
      id: "place",
      header: t`Place`,
      cell: (device) => <PlaceCell session={device.lastSeen} />,
      track: "minmax(0, 1.1fr)",
    },
    {
      id: "lastSeen",
      header: t`Last seen`,
      cell: (device) => <Moment timestamp={device.lastSeen.at} />,
      sort: { ascending: "last_seen", descending: "-last_seen", first: "descending" },
      track: "6.5rem",
    },
    {
      id: "firstSeen",
      header: t`First seen`,
      cell: (device) => <Moment timestamp={device.firstSeen.at} />,
      sort: { ascending: "first_seen", descending: "-first_seen", first: "descending" },
      track: "6.5rem",
    },
    {
      id: "sessions",
      header: t`Sessions`,
      cell: (device) => <SessionsCell device={device} name={rowName(device)} />,
      sort: { ascending: "sessions", descending: "-sessions", first: "descending" },
      track: "5.5rem",
    },
  ];
}

function DeviceCell({ device, name }: { device: Row; name: string }) {
  const system = useSystem()(device.client);
  return (
    <>
      <bdi className="block">{name}</bdi>
      {system !== name && <bdi className="block text-ink-soft">{system}</bdi>}
      {device.current && (
        <Badge tone="accent">
          <Trans>This device</Trans>
        </Badge>
      )}
    </>
  );
}

function TrustCell({ device: { trust, gone } }: { device: Row }) {
  if (gone) {
    return (
      <span className="text-ink-soft">
        <Trans>No longer in the list</Trans>
      </span>
    );
  }
  if (!trust) {
    return (
      <span className="text-ink-soft">
        <Trans>Not trusted</Trans>
      </span>
    );
  }
  return (
    <>
      <Badge tone="success">
        <Trans>Trusted</Trans>
      </Badge>
      <span className="block text-ink-soft">
        <Trans>
          since <Moment timestamp={trust.since} />
        </Trans>
      </span>
    </>
  );
}

/** How many, leading to them. */
function SessionsCell({ device, name }: { device: Row; name: string }) {
  const { t } = useLingui();
  const count = device.sessionCount;
  const words = <Plural value={count} _0="None" other="#" />;
  if (count === 0) return <span className="text-ink-soft">{words}</span>;
  return (
    <Link
      aria-label={t`${count} of ${name}`}
      className="underline decoration-line-strong underline-offset-4"
      to={paths.orgSessions(new URLSearchParams({ device: device.id }))}
    >
      {words}
    </Link>
  );
}
