import { Trans, useLingui } from "@lingui/react/macro";

import type { Device } from "#src/api/device-schemas.ts";
import { Moment } from "#src/domain/moment.tsx";
import { usePlace } from "#src/domain/place.ts";
import { formatDay, parseTime } from "#src/lib/time.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";
import { intlLocale } from "#src/locales/locales.ts";

/** What, when and where of a device, and until when it is trusted if it is. */
export function DeviceLines({ device }: { device: Device }) {
  const place = usePlace();
  const system = useSystem();
  const { lastSeen, trust } = device;
  return (
    <div className="text-ink-soft">
      <p>
        <bdi>{system(device.client)}</bdi>
      </p>
      <p>
        <Trans>
          Last seen <Moment timestamp={lastSeen.at} />
        </Trans>
        {" · "}
        <bdi>{place(lastSeen)}</bdi>
      </p>
      {trust && <TrustLine trust={trust} />}
    </div>
  );
}

function TrustLine({ trust }: { trust: NonNullable<Device["trust"]> }) {
  const day = useDay();
  const since = <Moment timestamp={trust.since} words={day(trust.since)} />;
  return (
    <p>
      {trust.until === null ? (
        <Trans>Trusted since {since}, until you revoke it</Trans>
      ) : (
        <Trans>
          Trusted since {since}, until <Moment timestamp={trust.until} words={day(trust.until)} />
        </Trans>
      )}
    </p>
  );
}

function useDay(): (timestamp: string) => string {
  const { t, i18n } = useLingui();
  return (timestamp) => {
    const time = parseTime(timestamp);
    return time === null ? t`Unknown` : formatDay(time, intlLocale(i18n.locale));
  };
}

/** Browser and system with the versions that are known; what is unknown is called so. */
export function useSystem(): (client: Device["client"]) => string {
  const { t } = useLingui();
  return ({ kind, name, version, os, osVersion, model }) => {
    const app = joined(name, version) ?? (kind === "browser" ? t`Unknown browser` : t`Unknown app`);
    const system = joined(os, osVersion) ?? t`Unknown system`;
    const hardware = model === null ? "" : inAFewWords(model);
    return [app, system, hardware].filter(Boolean).join(" · ");
  };
}

/** A name with its version, null where the name is not known. */
export function joined(name: string | null, version: string | null): string | null {
  if (name === null || name.trim() === "") return null;
  return inAFewWords(version === null ? name : `${name} ${version}`);
}
