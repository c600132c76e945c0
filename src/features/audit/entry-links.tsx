import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";

import type { AuditEntry } from "#src/api/audit-schemas.ts";
import { useClientName } from "#src/domain/client-name.ts";
import { Link } from "#src/domain/link.tsx";
import { inAFewWords } from "#src/lib/visible-text.ts";
import { paths } from "#src/paths.ts";
import { useHasPermission } from "#src/permissions/permission.ts";

const linkClass = "text-accent underline-offset-4 hover:underline";

/** The way to all entries of one member, session, device or key. */
export function HistoryLink({ id, words }: { id: string; words: string }) {
  return (
    <Link className={`block py-0.5 ${linkClass}`} to={paths.audit(id)}>
      {words}
    </Link>
  );
}

/** The session from which something was done. */
export function SessionOf({ id }: { id: string }) {
  const mayLook = useHasPermission("pf.sessions.view_org");
  if (!mayLook) return null;
  return (
    <Link className={`block py-0.5 ${linkClass}`} to={paths.orgSession(id)}>
      <Trans>Session in which it was done</Trans>
    </Link>
  );
}

type Target = NonNullable<AuditEntry["target"]>;

/** What it was done to, leading there and to its history. */
export function TargetWords({ target: { kind, id, name, client } }: { target: Target }) {
  const { t } = useLingui();
  const clientName = useClientName();
  const maySeeSessions = useHasPermission("pf.sessions.view_org");
  const maySeeKeys = useHasPermission("pf.api_keys.view");
  const words = inAFewWords(name ?? "") || (client && clientName(client)) || "";

  switch (kind) {
    case "session":
      return (
        <>
          <Way to={maySeeSessions && id !== null ? paths.orgSession(id) : null}>{words || t`A session`}</Way>
          {id !== null && <HistoryLink id={id} words={t`History of this session`} />}
        </>
      );
    case "device":
      return (
        <>
          <Way to={null}>{words || t`A device`}</Way>
          {id !== null && <HistoryLink id={id} words={t`History of this device`} />}
        </>
      );
    case "api_key":
      return (
        <>
          <Way to={maySeeKeys && id !== null ? paths.apiKey(id) : null}>{words || t`An API key`}</Way>
          {id !== null && <HistoryLink id={id} words={t`History of this API key`} />}
        </>
      );
    case "organization":
      return <bdi>{words || t`The organization`}</bdi>;
    case "member":
    case "unknown":
      return null;
  }
}

function Way({ to, children }: { to: string | null; children: ReactNode }) {
  const words = <bdi>{children}</bdi>;
  if (to === null) return <span className="block">{words}</span>;
  return (
    <Link className={`block py-0.5 ${linkClass}`} to={to}>
      {words}
    </Link>
  );
}
