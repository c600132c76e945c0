import { Trans, useLingui } from "@lingui/react/macro";

import type { Session } from "#src/api/schemas.ts";
import { Link } from "#src/domain/link.tsx";
import { formatClock, parseTime } from "#src/lib/time.ts";
import { useNow } from "#src/lib/use-now.ts";
import { intlLocale } from "#src/locales/locales.ts";
import { paths } from "#src/paths.ts";
import { Badge } from "#src/ui/badge.tsx";

import { isOverdue } from "./overdue.ts";

/** How far the end of a session has come, as the server last said it. Nothing for one that is simply active. */
export function EndingStatus({ session, retried }: { session: Session; retried: boolean }) {
  const { i18n } = useLingui();
  const now = useNow();
  const by = parseTime(session.effectiveBy);
  const clock = by === null ? null : formatClock(by, intlLocale(i18n.locale));

  if (session.status === "active") return null;
  if (session.status === "ended") {
    return (
      <p className="mt-1.5">
        <Badge>
          <Trans>Signed out</Trans>
        </Badge>
      </p>
    );
  }
  if (isOverdue(session, now)) {
    return (
      <div className="mt-1.5 text-warning">
        <Badge tone="warning">
          <Trans>Still active</Trans>
        </Badge>{" "}
        <Trans>It was to end by {clock}, and the server has not managed to end it.</Trans>{" "}
        {retried && (
          <Trans>
            As a last way,{" "}
            <Link className="underline underline-offset-4" to={paths.security()}>
              change your password
            </Link>
            : that signs out all your sessions.
          </Trans>
        )}
      </div>
    );
  }
  return (
    <p className="mt-1.5 text-ink-soft">
      <Badge tone="accent">
        <Trans>Signing out</Trans>
      </Badge>{" "}
      {clock ? (
        <Trans>It stops working at its next request, by {clock} at the latest.</Trans>
      ) : (
        <Trans>It stops working at its next request.</Trans>
      )}
    </p>
  );
}
