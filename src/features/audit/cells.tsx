import { Trans } from "@lingui/react/macro";
import { clsx } from "clsx";

import type { AuditEntry } from "#src/api/audit-schemas.ts";
import { useClientName } from "#src/domain/client-name.ts";
import { Link } from "#src/domain/link.tsx";
import { MemberEmail } from "#src/domain/member-name.tsx";
import { useExactTime, useMomentWords } from "#src/domain/moment.tsx";
import { useAddress, usePlace } from "#src/domain/place.ts";
import { overList } from "#src/domain/session-link.tsx";
import { inAFewWords } from "#src/lib/visible-text.ts";

import { useEntryTitle } from "./action-words.ts";
import { useEntryAddress } from "./entry-address.ts";
import { LazyEntryDrawer } from "./lazy.ts";
import { OutcomeBadge } from "./outcome-badge.tsx";
import { useRefusalWords } from "./outcome-words.ts";
import { PolicyEditLines } from "./policy-edit.tsx";

interface CellProps {
  entry: AuditEntry;
}

/** What was done, and how it went; leads to all that is known of it. */
export function WhatCell({ entry }: CellProps) {
  const title = useEntryTitle();
  const refusalWords = useRefusalWords();
  const address = useEntryAddress();
  const { outcome, policy, reason, refusal } = entry;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        <Link
          className="-my-0.5 inline-block py-0.5 font-medium decoration-line-strong underline-offset-4 hover:underline focus-visible:outline-offset-0"
          onFocus={LazyEntryDrawer.preload}
          onPointerEnter={LazyEntryDrawer.preload}
          preventScrollReset
          state={overList}
          to={address(entry.id)}
        >
          {title(entry)}
        </Link>
        {outcome !== "done" && <OutcomeBadge outcome={outcome} />}
      </p>
      {refusal && <p className="text-ink-soft">{refusalWords(refusal)}</p>}
      {policy && <PolicyEditLines edit={policy} />}
      {reason && (
        <p className="text-ink-soft">
          <Trans>
            Reason: <bdi dir="auto">{inAFewWords(reason.replaceAll(/\s+/g, " "))}</bdi>
          </Trans>
        </p>
      )}
    </>
  );
}

/** Who did it. */
export function WhoCell({ entry: { actor } }: CellProps) {
  if (actor === null) {
    return (
      <span className="text-ink-soft">
        <Trans>The server by itself</Trans>
      </span>
    );
  }
  const name = inAFewWords(actor.name ?? "");
  const email = inAFewWords(actor.email ?? "");
  return <Person email={email} name={name} />;
}

/** Whether there is more to say than that somebody did it for themselves, in the session in which they did it. */
export function concernsSomething({ actor, member, target }: AuditEntry): boolean {
  return (
    (member !== null && member.id !== actor?.userId) || (target !== null && target.id !== actor?.sessionId)
  );
}

/** Whom it concerned, and what of theirs. */
export function OnWhomCell({ entry: { actor, member, target } }: CellProps) {
  const clientName = useClientName();
  const what = target && (inAFewWords(target.name ?? "") || (target.client && clientName(target.client)));
  const another = member !== null && member.id !== actor?.userId ? member : null;
  return (
    <>
      {another && <Person email={inAFewWords(another.email)} name={inAFewWords(another.name)} />}
      {what && !(target?.kind === "member" && member) && (
        <bdi className={clsx("block", another && "text-ink-soft")}>{what}</bdi>
      )}
    </>
  );
}

function Person({ name, email }: { name: string; email: string }) {
  return (
    <span className="block min-w-0">
      <bdi className="block [overflow-wrap:anywhere]" dir="auto">
        {name || email || <Trans>Somebody unknown</Trans>}
      </bdi>
      {name && email && <MemberEmail>{email}</MemberEmail>}
    </span>
  );
}

/** When: told from now, and exactly with its zone, for who has no mouse as well. */
export function WhenCell({ entry: { at } }: CellProps) {
  const relative = useMomentWords()(at);
  const exact = useExactTime()(at);
  return (
    <time className="block" dateTime={at}>
      {relative !== exact && <span className="block">{relative}</span>}
      <bdi className="block text-ink-soft">{exact}</bdi>
    </time>
  );
}

/** From where it was done, as far as that is known. */
export function FromCell({ entry: { ip, location } }: CellProps) {
  const place = usePlace();
  const address = useAddress();
  if (!ip && !location) {
    return (
      <span className="text-ink-soft">
        <Trans>Not known</Trans>
      </span>
    );
  }
  return (
    <>
      <bdi className="block">{place({ ip: ip ?? { address: null, scope: "unknown" }, location })}</bdi>
      {ip && <bdi className="block text-ink-soft">{address(ip)}</bdi>}
    </>
  );
}
