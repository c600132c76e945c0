import { useLingui } from "@lingui/react/macro";

import type { AuditEntry } from "#src/api/audit-schemas.ts";
import { useClientName } from "#src/domain/client-name.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";

export interface HistoryOf {
  id: string;
  /** What it is called, as far as the entries tell; else its id. */
  name: string;
  /** Null where no entry tells what it is. */
  kind: "member" | "session" | "device" | "api_key" | null;
}

/** Whose history the log shows, by the entries that are there: the log itself remembers names. */
export function useHistoryOf(): (id: string, entries: readonly AuditEntry[]) => HistoryOf {
  const { t } = useLingui();
  const clientName = useClientName();

  function nameIn(id: string, { actor, client, member, target }: AuditEntry): HistoryOf | null {
    if (member?.id === id) return { id, kind: "member", name: inAFewWords(member.name || member.email) };
    if (actor?.userId === id)
      return { id, kind: "member", name: inAFewWords(actor.name || actor.email || id) };
    if (actor?.sessionId === id) {
      const who = inAFewWords(actor.name || actor.email || "");
      const what = client ? clientName(client) : t`Session`;
      return { id, kind: "session", name: who ? t`${what} of ${who}` : what };
    }
    if (target?.id !== id) return null;
    switch (target.kind) {
      case "session":
      case "device": {
        const what = inAFewWords(target.name ?? "") || (target.client && clientName(target.client));
        const who = member && inAFewWords(member.name || member.email);
        const name = what || (target.kind === "session" ? t`Session` : t`Device`);
        return { id, kind: target.kind, name: who ? t`${name} of ${who}` : name };
      }
      case "member":
      case "api_key":
        return { id, kind: target.kind, name: inAFewWords(target.name ?? "") || id };
      case "organization":
      case "unknown":
        return null;
    }
  }

  return (id, entries) => {
    for (const entry of entries) {
      const named = nameIn(id, entry);
      if (named) return named;
    }
    return { id, kind: null, name: id };
  };
}
