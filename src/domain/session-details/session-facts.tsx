import { Trans, useLingui } from "@lingui/react/macro";

import type { Session } from "#src/api/schemas.ts";
import { useEndWords } from "#src/domain/end-words.ts";
import { useExactTime, useMomentWords } from "#src/domain/moment.tsx";
import { useAddress, useCountryName, usePlace } from "#src/domain/place.ts";
import { ReasonLines } from "#src/domain/reason-lines.tsx";
import { useSecondFactor } from "#src/domain/second-factor.ts";
import { useSignInMethod } from "#src/domain/sign-in-method.ts";
import { CopyButton } from "#src/ui/copy-button.tsx";
import { Fact } from "#src/ui/description-list.tsx";
import { RemoteText } from "#src/ui/remote-text.tsx";

import { FactGroup } from "./fact-group.tsx";

/** What the server knows of a session. Only what has a value is shown, and what matters but is unknown. */
export function SessionFacts({ session }: { session: Session }) {
  const { t } = useLingui();
  const { client } = session;

  return (
    <div className="grid gap-6">
      <FactGroup heading={t`Device`}>
        <Fact term={client.kind === "browser" ? t`Browser` : t`App`}>
          <NameAndVersion name={client.name} version={client.version} />
        </Fact>
        <Fact term={t`System`}>
          <NameAndVersion name={client.os} version={client.osVersion} />
        </Fact>
        {client.model && (
          <Fact term={t`Model`}>
            <RemoteText>{client.model}</RemoteText>
          </Fact>
        )}
      </FactGroup>
      <WhereGroup session={session} />
      <SignInGroup session={session} />
    </div>
  );
}

/** Of a session that is over: why, and since when. */
export function EndGroup({ session: { end } }: { session: Session }) {
  const { t } = useLingui();
  const endWords = useEndWords();
  const exact = useExactTime();
  if (!end) return null;
  return (
    <FactGroup heading={t`Ended`}>
      <Fact term={t`Why`}>
        <bdi>{endWords(end)}</bdi>
      </Fact>
      <Fact term={t`When`}>
        <time dateTime={end.at}>
          <bdi>{exact(end.at)}</bdi>
        </time>
      </Fact>
      {end.reason?.trim() && (
        <Fact term={t`Reason`}>
          <ReasonLines reason={end.reason} />
        </Fact>
      )}
    </FactGroup>
  );
}

function WhereGroup({ session }: { session: Session }) {
  const { t } = useLingui();
  const place = usePlace();
  const countryName = useCountryName();
  const address = useAddress();
  const { ip, isp, location } = session;
  const located = ip.scope === "private" ? null : location;

  return (
    <FactGroup heading={t`Where`}>
      {located?.city && (
        <Fact term={t`City`}>
          <RemoteText>{located.city}</RemoteText>
          <p className="text-xs text-ink-soft">
            <Trans>Approximately, from the IP address.</Trans>
          </p>
        </Fact>
      )}
      {located?.countryCode && <Fact term={t`Country`}>{countryName(located.countryCode)}</Fact>}
      {!located?.city && !located?.countryCode && (
        <Fact term={t`Place`}>
          <bdi>{place(session)}</bdi>
        </Fact>
      )}
      <Fact term={t`IP address`}>
        <bdi>{address(ip)}</bdi>
      </Fact>
      {isp && (
        <Fact term={t`Internet provider`}>
          <RemoteText>{isp}</RemoteText>
        </Fact>
      )}
    </FactGroup>
  );
}

function SignInGroup({ session }: { session: Session }) {
  const { t } = useLingui();
  const method = useSignInMethod();
  const factor = useSecondFactor();
  const exact = useExactTime();
  const relative = useMomentWords();

  return (
    <FactGroup heading={t`Session`}>
      <Fact term={t`Signed in`}>
        <time dateTime={session.createdAt}>
          <bdi>{exact(session.createdAt)}</bdi>
        </time>
      </Fact>
      <Fact term={t`Last active`}>
        <time dateTime={session.lastActiveAt ?? undefined}>
          <bdi>{exact(session.lastActiveAt)}</bdi>
        </time>
        {session.lastActiveAt && <span className="text-ink-soft"> · {relative(session.lastActiveAt)}</span>}
        <p className="text-xs text-ink-soft">
          <Trans>The last time somebody did something in it. Background updates do not count.</Trans>
        </p>
      </Fact>
      {session.status !== "ended" && (
        <Fact term={t`Expires`}>
          {session.expiresAt ? (
            <time dateTime={session.expiresAt}>
              <bdi>{exact(session.expiresAt)}</bdi>
            </time>
          ) : (
            <Trans>Not by itself</Trans>
          )}
        </Fact>
      )}
      <Fact term={t`Sign-in method`}>{method(session.signInMethod)}</Fact>
      <Fact term={t`Second factor`}>{factor(session.secondFactor)}</Fact>
      {session.remembered && (
        <Fact term={t`Remembered`}>
          <Trans>Yes, “Remember me” was chosen at sign-in</Trans>
        </Fact>
      )}
      <Fact term={t`Session ID`}>
        <span className="flex items-center gap-1">
          <code className="min-w-0 font-mono text-xs break-all">{session.id}</code>
          <CopyButton label={t`Copy session ID`} value={session.id} />
        </span>
      </Fact>
    </FactGroup>
  );
}

function NameAndVersion({ name, version }: { name: string | null; version: string | null }) {
  if (!name) return <Trans>Unknown</Trans>;
  return <RemoteText>{version ? `${name} ${version}` : name}</RemoteText>;
}
