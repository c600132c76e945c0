import { Trans } from "@lingui/react/macro";

import type { Session } from "#src/api/schemas.ts";
import { ActiveTime } from "#src/domain/active-time.tsx";
import { Moment } from "#src/domain/moment.tsx";
import { useAddress, usePlace } from "#src/domain/place.ts";
import { useSignInMethod } from "#src/domain/sign-in-method.ts";

/** Where and when of a session, in two lines. */
export function SessionLines({ session }: { session: Session }) {
  const place = usePlace();
  const address = useAddress();
  const method = useSignInMethod();
  return (
    <>
      <p className="text-ink-soft">
        <bdi>{place(session)}</bdi> · <bdi>{address(session.ip)}</bdi>
      </p>
      <p className="text-ink-soft">
        <ActiveTime session={session} />
        {" · "}
        <Trans>
          Signed in <Moment timestamp={session.createdAt} />
        </Trans>
        {session.signInMethod !== "unknown" && <> · {method(session.signInMethod)}</>}
        {session.remembered && (
          <>
            {" · "}
            <Trans>Remembered</Trans>
          </>
        )}
      </p>
    </>
  );
}
