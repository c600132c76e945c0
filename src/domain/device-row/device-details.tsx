import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { use, type ReactNode } from "react";

import type { Device } from "#src/api/device-schemas.ts";
import type { Session } from "#src/api/schemas.ts";
import { ActiveTime } from "#src/domain/active-time.tsx";
import { Link } from "#src/domain/link.tsx";
import { useExactTime } from "#src/domain/moment.tsx";
import { useAddress, usePlace } from "#src/domain/place.ts";
import { LazySessionDetailsPage } from "#src/domain/session-details/session-details-lazy.ts";
import { useSessionLabels } from "#src/domain/session-label.ts";
import { Whose } from "#src/domain/whose.ts";
import { Badge } from "#src/ui/badge.tsx";
import { DescriptionList, Fact } from "#src/ui/description-list.tsx";
import { RemoteText } from "#src/ui/remote-text.tsx";

import { DeviceDrift } from "./device-drift.tsx";

/** The sessions of a device, and what has changed about it. */
export function DeviceDetails({ device }: { device: Device }) {
  const { t } = useLingui();
  return (
    <div className="mt-4 grid gap-5">
      <Part heading={t`Signed in on it`}>
        <DeviceSessions device={device} />
      </Part>
      <Part heading={t`Changed since it was first seen`}>
        <DeviceDrift device={device} />
      </Part>
      <Part heading={t`Exactly`}>
        <Facts device={device} />
      </Part>
    </div>
  );
}

function Part({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section>
      <h4 className="text-xs font-medium text-ink-soft">{heading}</h4>
      {children}
    </section>
  );
}

function DeviceSessions({ device: { sessions, sessionCount } }: { device: Device }) {
  const { sessionsPath } = use(Whose);
  const labels = useSessionLabels()(sessions);
  const more = sessionCount - sessions.length;
  if (sessionCount === 0) {
    return (
      <p className="py-2.5">
        <Trans>No session.</Trans>
      </p>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {sessions.map((session) => (
        <li className="flex flex-wrap items-center gap-x-2 gap-y-1 py-2.5" key={session.id}>
          <SessionPlace label={labels.get(session.id) ?? ""} session={session} />
        </li>
      ))}
      {more > 0 && (
        <li className="py-2.5">
          <Link className="underline decoration-line-strong underline-offset-4" to={sessionsPath}>
            <Plural value={more} one="and # more" other="and # more" />
          </Link>
        </li>
      )}
    </ul>
  );
}

function SessionPlace({ session, label }: { session: Session; label: string }) {
  const { sessionPath } = use(Whose);
  const place = usePlace();
  return (
    <>
      <Link
        aria-label={label}
        className="-my-0.5 py-0.5 font-medium underline decoration-line-strong underline-offset-4 hover:decoration-ink"
        onFocus={LazySessionDetailsPage.preload}
        onPointerEnter={LazySessionDetailsPage.preload}
        to={sessionPath(session.id)}
      >
        <bdi>{place(session)}</bdi>
      </Link>
      <span className="text-ink-soft">
        <ActiveTime session={session} />
      </span>
      {session.current && (
        <Badge tone="accent">
          <Trans>Current session</Trans>
        </Badge>
      )}
      {session.status === "ending" && (
        <Badge>
          <Trans>Signing out</Trans>
        </Badge>
      )}
    </>
  );
}

function Facts({ device: { name, firstSeen, lastSeen } }: { device: Device }) {
  const { t } = useLingui();
  return (
    <DescriptionList>
      {name !== null && (
        <Fact term={t`Name`}>
          <RemoteText>{name}</RemoteText>
        </Fact>
      )}
      <Fact term={t`First seen`}>
        <Sighting sighting={firstSeen} />
      </Fact>
      <Fact term={t`Last seen`}>
        <Sighting sighting={lastSeen} />
      </Fact>
    </DescriptionList>
  );
}

function Sighting({ sighting }: { sighting: Device["firstSeen"] }) {
  const place = usePlace();
  const address = useAddress();
  const exact = useExactTime();
  return (
    <>
      <time dateTime={sighting.at}>{exact(sighting.at)}</time>
      <p className="text-ink-soft">
        <bdi>{place(sighting)}</bdi> · <bdi>{address(sighting.ip)}</bdi>
      </p>
    </>
  );
}
