import { Trans, useLingui } from "@lingui/react/macro";

import type { ApiKeyDetails } from "#src/api/api-key-schemas.ts";
import { MemberName } from "#src/domain/member-name.tsx";
import { useExactTime, useMomentWords } from "#src/domain/moment.tsx";
import { CopyButton } from "#src/ui/copy-button.tsx";
import { DescriptionList, Fact } from "#src/ui/description-list.tsx";
import { RemoteText } from "#src/ui/remote-text.tsx";

import { useKeyState } from "./key-state.tsx";

/** What the server knows of a key. Its secret is not among it. */
export function KeyFacts({ apiKey }: { apiKey: ApiKeyDetails }) {
  const { t } = useLingui();
  const { id, prefix, createdAt, createdBy, lastUsedAt } = apiKey;
  return (
    <DescriptionList>
      <Fact term={t`State`}>
        <State apiKey={apiKey} />
      </Fact>
      <Fact term={t`Begins with`}>
        <code className="font-mono text-xs break-all">
          <RemoteText>{prefix}</RemoteText>…
        </code>
        <p className="text-xs text-ink-soft">
          <Trans>To know it again. Nobody can call with this alone, and the rest is shown nowhere.</Trans>
        </p>
      </Fact>
      <Fact term={t`Last used`}>
        {lastUsedAt === null ? <Trans>Never used</Trans> : <Exact at={lastUsedAt} withAgo />}
      </Fact>
      <Fact term={t`Created`}>
        <Exact at={createdAt} />
      </Fact>
      <Fact term={t`Created by`}>
        {createdBy ? <MemberName member={createdBy} /> : <Trans>Not known, or no longer a member</Trans>}
      </Fact>
      <Fact term={t`Key ID`}>
        <span className="flex items-center gap-1">
          <code className="min-w-0 font-mono text-xs break-all">{id}</code>
          <CopyButton label={t`Copy key ID`} value={id} />
        </span>
      </Fact>
    </DescriptionList>
  );
}

function State({ apiKey }: { apiKey: ApiKeyDetails }) {
  const state = useKeyState()(apiKey);
  const { expiresAt, revokedAt } = apiKey;
  if (state === "revoked") {
    return (
      <Trans>
        Revoked: it stopped working on <Exact at={revokedAt} />
      </Trans>
    );
  }
  if (state === "expired") {
    return (
      <Trans>
        Expired: it stopped working on <Exact at={expiresAt} />
      </Trans>
    );
  }
  return expiresAt === null ? (
    <Trans>Works; it does not expire by itself</Trans>
  ) : (
    <Trans>
      Works until <Exact at={expiresAt} />
    </Trans>
  );
}

function Exact({ at, withAgo = false }: { at: string | null; withAgo?: boolean }) {
  const exact = useExactTime();
  const ago = useMomentWords();
  return (
    <>
      <time dateTime={at ?? undefined}>
        <bdi>{exact(at)}</bdi>
      </time>
      {withAgo && <span className="text-ink-soft"> · {ago(at)}</span>}
    </>
  );
}
