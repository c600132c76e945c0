import { Plural, Trans, useLingui } from "@lingui/react/macro";

import type { Session } from "#src/api/schemas.ts";
import { useClientName } from "#src/domain/client-name.ts";
import { useMomentWords } from "#src/domain/moment.tsx";
import { usePlace } from "#src/domain/place.ts";
import { parseTime } from "#src/lib/time.ts";

import type { SignOutTarget } from "./sign-out-target.ts";

const LISTED = 10;

/** What a sign-out ends, what survives it, and what happens next. */
export function SignOutScope({ target }: { target: SignOutTarget }) {
  switch (target.kind) {
    case "one":
      return <OneScope session={target.session} />;
    case "selected":
      return (
        <>
          <SessionNames sessions={target.sessions} total={target.sessions.length} />
          <NextSignIn />
        </>
      );
    case "others":
      return <OthersScope sessions={target.sessions} count={target.count} />;
    case "everywhere":
      return <EverywhereScope count={target.count} />;
  }
}

function OneScope({ session }: { session: Session }) {
  const clientName = useClientName();
  const place = usePlace();
  const momentWords = useMomentWords();
  return (
    <>
      <p className="font-medium text-ink">
        <bdi>{clientName(session.client)}</bdi>
      </p>
      <p>
        <bdi>{place(session)}</bdi>
      </p>
      <p>
        <Trans>Last active: {momentWords(session.lastActiveAt)}</Trans>
      </p>
      {session.current ? (
        <p className="mt-3">
          <Trans>This is the session you are using now. You leave this page and can sign in again.</Trans>
        </p>
      ) : (
        <NextSignIn />
      )}
    </>
  );
}

function OthersScope({ sessions, count }: { sessions: Session[]; count: number | null }) {
  return (
    <>
      {count === null ? (
        <p>
          <Trans>
            The list could not be read, but the server knows your other sessions and ends all of them.
          </Trans>
        </p>
      ) : (
        <p>
          {sessions.length > 0 ? (
            <Plural
              value={count}
              one="This signs out # other session:"
              other="This signs out # other sessions:"
            />
          ) : (
            <Plural
              value={count}
              one="This signs out # other session. The server knows which it is."
              other="This signs out # other sessions. The server knows which they are."
            />
          )}
        </p>
      )}
      <SessionNames sessions={sessions} total={count ?? sessions.length} />
      <p className="mt-3">
        <Trans>The session you are using now stays signed in.</Trans>
      </p>
      <NextSignIn />
    </>
  );
}

function EverywhereScope({ count }: { count: number | null }) {
  return (
    <>
      <p>
        {count === null ? (
          <Trans>This signs out all your sessions, including the one you are using now.</Trans>
        ) : (
          <Plural
            value={count}
            one="This signs out # session: the one you are using now."
            other="This signs out all # sessions, including the one you are using now."
          />
        )}
      </p>
      <p className="mt-3">
        {count === 1 ? (
          <Trans>You leave this page and can sign in again.</Trans>
        ) : (
          <Trans>You leave this page and need to sign in again, here and on every other device.</Trans>
        )}
      </p>
    </>
  );
}

function NextSignIn() {
  return (
    <p className="mt-3">
      <Trans>Whoever uses it there needs to sign in again.</Trans>
    </p>
  );
}

function SessionNames({ sessions, total }: { sessions: Session[]; total: number }) {
  const { t } = useLingui();
  const momentWords = useMomentWords();
  const clientName = useClientName();
  const place = usePlace();
  const listed = sessions.slice(0, LISTED);
  const more = total - listed.length;
  const lastActive = ({ lastActiveAt }: Session) =>
    parseTime(lastActiveAt) === null ? t`last active unknown` : t`active ${momentWords(lastActiveAt)}`;
  if (listed.length === 0) return null;
  return (
    <ul className="mt-2 list-disc ps-5">
      {listed.map((session) => (
        <li key={session.id}>
          <bdi>
            <Trans>
              {clientName(session.client)} ({place(session)})
            </Trans>
          </bdi>
          {" · "}
          {lastActive(session)}
        </li>
      ))}
      {more > 0 && (
        <li>
          <Plural value={more} one="and # more" other="and # more" />
        </li>
      )}
    </ul>
  );
}
