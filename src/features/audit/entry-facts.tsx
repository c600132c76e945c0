import { Plural, Trans, useLingui } from "@lingui/react/macro";

import type { AuditEntry } from "#src/api/audit-schemas.ts";
import { useClientName } from "#src/domain/client-name.ts";
import { useEndWords } from "#src/domain/end-words.ts";
import { MemberName } from "#src/domain/member-name.tsx";
import { useExactTime, useMomentWords } from "#src/domain/moment.tsx";
import { useAddress, usePlace } from "#src/domain/place.ts";
import { ReasonLines } from "#src/domain/reason-lines.tsx";
import { parseTime } from "#src/lib/time.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";
import { CopyButton } from "#src/ui/copy-button.tsx";
import { DescriptionList, Fact } from "#src/ui/description-list.tsx";
import { RemoteText } from "#src/ui/remote-text.tsx";

import { HistoryLink, SessionOf, TargetWords } from "./entry-links.tsx";
import { OutcomeBadge } from "./outcome-badge.tsx";
import { useRefusalWords } from "./outcome-words.ts";

/** What an entry says, fact by fact. Only what it has is shown, and what matters but is unknown. */
export function EntryFacts({ entry }: { entry: AuditEntry }) {
  const { t } = useLingui();
  const refusalWords = useRefusalWords();
  const endWords = useEndWords();
  const { actor, cause, member, outcome, reason, refusal, target } = entry;
  const left = entry.childCount - (entry.count ?? entry.childCount);
  const actorIsMember = actor !== null && member?.id === actor.userId;

  return (
    <DescriptionList>
      <Fact term={t`Outcome`}>
        <OutcomeBadge outcome={outcome} />
        {outcome === "partial" && left > 0 && (
          <p className="mt-1">
            {entry.action === "trust_revoked" ? (
              <Plural
                one="Trust in # device was not revoked by it."
                other="Trust in # devices was not revoked by it."
                value={left}
              />
            ) : (
              <Plural
                one="# session was not signed out by it."
                other="# sessions were not signed out by it."
                value={left}
              />
            )}
          </p>
        )}
        {refusal !== null && <p className="mt-1">{refusalWords(refusal)}</p>}
      </Fact>
      <Fact term={t`When`}>
        <When at={entry.at} />
      </Fact>
      <Fact term={t`Who`}>
        <Who actor={actor} />
      </Fact>
      {member && !actorIsMember && (
        <Fact term={t`On whom`}>
          <MemberName member={member} whole />
          <HistoryLink id={member.id} words={t`History of this member`} />
        </Fact>
      )}
      {target && target.kind !== "member" && target.kind !== "unknown" && (
        <Fact term={t`On what`}>
          <TargetWords target={target} />
        </Fact>
      )}
      {reason !== null && (
        <Fact term={t`Reason`}>
          <ReasonLines reason={reason} />
        </Fact>
      )}
      {cause !== null && entry.policy === null && (
        <Fact term={t`Cause`}>{endWords({ at: entry.at, cause, actor: null, reason: null })}</Fact>
      )}
      <Fact term={t`From where`}>
        <From entry={entry} />
      </Fact>
      {entry.requestId !== null && (
        <Fact term={t`Request ID`}>
          <Id label={t`Copy request ID`} value={entry.requestId} />
        </Fact>
      )}
      <Fact term={t`Entry ID`}>
        <Id label={t`Copy entry ID`} value={entry.id} />
      </Fact>
    </DescriptionList>
  );
}

function When({ at }: { at: string }) {
  const relative = useMomentWords()(at);
  const exact = useExactTime()(at);
  const time = parseTime(at);
  return (
    <>
      <p>{relative}</p>
      {relative !== exact && (
        <p>
          <bdi>{exact}</bdi>
        </p>
      )}
      {time !== null && (
        <p className="text-ink-soft">
          <time dateTime={at}>
            <bdi>{new Date(time).toISOString()}</bdi>
          </time>{" "}
          <Trans>(UTC)</Trans>
        </p>
      )}
    </>
  );
}

function Who({ actor }: Pick<AuditEntry, "actor">) {
  const { t } = useLingui();
  if (actor === null) return <Trans>The server by itself, without anybody asking for it</Trans>;
  const { userId, name, email, sessionId } = actor;
  if (userId === null) {
    const known = [name, email].filter((words) => words !== null && inAFewWords(words) !== "");
    if (known.length === 0) return <Trans>Somebody unknown</Trans>;
    return (
      <>
        {known.map((words) => (
          <p key={words}>
            <RemoteText>{words ?? ""}</RemoteText>
          </p>
        ))}
        <p className="text-ink-soft">
          <Trans>Not linked to an account</Trans>
        </p>
      </>
    );
  }
  return (
    <>
      <MemberName member={{ id: userId, name: name ?? "", email: email ?? "" }} whole />
      <HistoryLink id={userId} words={t`History of who did it`} />
      {sessionId !== null && <SessionOf id={sessionId} />}
    </>
  );
}

function From({ entry: { actor, client, ip, location } }: { entry: AuditEntry }) {
  const { t } = useLingui();
  const clientName = useClientName();
  const place = usePlace();
  const address = useAddress();
  const known = [
    client && clientName(client),
    (ip ?? location) && place({ ip: ip ?? { address: null, scope: "unknown" }, location }),
    ip && address(ip),
  ].filter((words) => typeof words === "string");
  if (known.length === 0) return actor === null ? t`From nowhere: the server did it` : t`Not known`;
  return known.map((words) => (
    <bdi className="block" key={words}>
      {words}
    </bdi>
  ));
}

function Id({ label, value }: { label: string; value: string }) {
  return (
    <span className="flex items-center gap-1">
      <code className="min-w-0 font-mono text-xs break-all">
        <RemoteText>{value}</RemoteText>
      </code>
      <CopyButton label={label} value={value} />
    </span>
  );
}
