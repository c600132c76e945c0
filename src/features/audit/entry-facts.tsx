import { Trans, useLingui } from "@lingui/react/macro";

import type { AuditEntry } from "#src/api/audit-schemas.ts";
import { useClientName } from "#src/domain/client-name.ts";
import { useEndWords } from "#src/domain/end-words.ts";
import { MemberName } from "#src/domain/member-name.tsx";
import { useExactTime, useMomentWords } from "#src/domain/moment.tsx";
import { useAddress, usePlace } from "#src/domain/place.ts";
import { parseTime } from "#src/lib/time.ts";
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
  const actorIsMember = actor !== null && member?.id === actor.userId;

  return (
    <DescriptionList>
      <Fact term={t`Outcome`}>
        <OutcomeBadge outcome={outcome} />
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
          <MemberName member={member} />
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
          {reason.split(/\r\n|\r|\n/).map((line, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- lines of a text that never changes
            <p key={index}>
              <RemoteText>{line}</RemoteText>
            </p>
          ))}
        </Fact>
      )}
      {cause !== null && (
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
    return (
      <>
        <p>
          <Trans>Somebody unknown</Trans>
        </p>
        {(email ?? name) && <RemoteText className="text-ink-soft">{email ?? name ?? ""}</RemoteText>}
      </>
    );
  }
  return (
    <>
      <MemberName member={{ id: userId, name: name ?? "", email: email ?? "" }} />
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
