import { Plural, Trans, useLingui } from "@lingui/react/macro";

import type { ApiKeyCaller } from "#src/api/api-key-schemas.ts";
import { Moment } from "#src/domain/moment.tsx";
import { useAddress, usePlace } from "#src/domain/place.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";
import { Card } from "#src/ui/card.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { RemoteText } from "#src/ui/remote-text.tsx";

// The contract's: there may be more.
const MOST = 50;

/** Who called with a key in the last 30 days, the latest first. */
export function KeyCallers({ callers }: { callers: readonly ApiKeyCaller[] }) {
  const { t } = useLingui();
  if (callers.length === 0) {
    return (
      <Card>
        <EmptyState title={t`No callers in the last 30 days`} />
      </Card>
    );
  }
  return (
    <>
      <Card as="ul" aria-label={t`Recent callers`} className="divide-y divide-line">
        {callers.map((caller, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- they have no id, and hold no state
          <li className="px-4 py-3 sm:px-5" key={index}>
            <Caller caller={caller} />
          </li>
        ))}
      </Card>
      {callers.length >= MOST && (
        <p className="mt-3 text-ink-soft">
          <Trans>The latest {MOST} are shown.</Trans>
        </p>
      )}
    </>
  );
}

function Caller({ caller }: { caller: ApiKeyCaller }) {
  const place = usePlace();
  const address = useAddress();
  const { client, ip, isp, lastSeenAt, requests } = caller;
  const name = inAFewWords(client ?? "");
  const provider = inAFewWords(isp ?? "");
  return (
    <div className="gap-x-6 sm:grid sm:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <p className="font-medium [overflow-wrap:anywhere]">
          {name ? <RemoteText>{name}</RemoteText> : <Trans>Unknown client</Trans>}
        </p>
        <p className="[overflow-wrap:anywhere] text-ink-soft">
          <bdi>{place(caller)}</bdi>
          {" · "}
          <bdi>{address(ip)}</bdi>
          {provider && (
            <>
              {" · "}
              <RemoteText>{provider}</RemoteText>
            </>
          )}
        </p>
      </div>
      <div className="text-ink-soft max-sm:mt-1 sm:text-end">
        <p>
          <Moment timestamp={lastSeenAt} />
        </p>
        <p>
          <Plural value={requests} one="# request in 24 hours" other="# requests in 24 hours" />
        </p>
      </div>
    </div>
  );
}
