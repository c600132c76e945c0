import { Plural, Trans, useLingui } from "@lingui/react/macro";

import type { ActivityAction, ActivityEvent } from "#src/api/activity-schemas.ts";
import { useMe } from "#src/api/me.ts";
import { useEndWords } from "#src/domain/end-words.ts";
import { ReasonLines } from "#src/domain/reason-lines.tsx";
import { formatClock, formatExact, parseTime } from "#src/lib/time.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";
import { intlLocale } from "#src/locales/locales.ts";
import { Badge } from "#src/ui/badge.tsx";
import { Warning } from "#src/ui/icons.tsx";

import { ACCOUNT_CHANGES, FAILED_ATTEMPTS } from "./account-changes.ts";
import { EventSource } from "./event-source.tsx";
import { EventTarget } from "./event-target.tsx";
import { useEventTitle } from "./event-words.ts";

const COUNTED_IN_TITLE: ActivityAction[] = ["sessions_terminated", "trust_revoked"];

/** One event: when, what, to which session or device, by whom if not oneself, from where. */
export function EventRow({ event }: { event: ActivityEvent }) {
  const { i18n } = useLingui();
  const title = useEventTitle();
  const me = useMe();
  const { action, actor, at, count, reason, target } = event;
  // Most of what one does, one does to the session in which one does it.
  const other = target?.id === event.sessionId ? null : target;
  const changed = ACCOUNT_CHANGES.includes(action) && !["refused", "failed"].includes(event.outcome);
  const time = parseTime(at);
  const locale = intlLocale(i18n.locale);

  return (
    <div className="gap-x-4 px-4 py-3 sm:grid sm:grid-cols-[5rem_1fr] sm:px-5">
      <p className="text-ink-soft">
        {time === null ? (
          <Trans>Unknown time</Trans>
        ) : (
          <time dateTime={at} title={formatExact(time, locale)}>
            <bdi>{formatClock(time, locale)}</bdi>
          </time>
        )}
      </p>
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2 font-medium">
          {(changed || FAILED_ATTEMPTS.includes(action)) && <Warning className="size-4 text-warning" />}
          {title(event)}
          {changed && (
            <Badge tone="warning">
              <Trans>Account change</Trans>
            </Badge>
          )}
        </p>
        {other && <EventTarget target={other} />}
        <EventEnd event={event} />
        {count !== null && !COUNTED_IN_TITLE.includes(action) && (
          <p className="text-ink-soft">
            <Plural
              value={count}
              one="It signed out # session of yours."
              other="It signed out # sessions of yours."
            />
          </p>
        )}
        {actor && (
          <p>
            <Trans>
              By <bdi>{inAFewWords(actor)}</bdi>
            </Trans>
          </p>
        )}
        {reason?.trim() && (
          <div className="sm:flex sm:gap-1">
            <Trans>Reason:</Trans>{" "}
            <span className="min-w-0">
              <ReasonLines reason={reason} />
            </span>
          </div>
        )}
        <EventSource event={event} here={event.sessionId === me.sessionId} withTarget={other !== null} />
      </div>
    </div>
  );
}

/** Why a session ended by itself. */
function EventEnd({ event: { action, cause } }: { event: ActivityEvent }) {
  const endWords = useEndWords();
  if (action !== "session_ended" || !cause) return null;
  return <p className="text-ink-soft">{endWords({ at: "", cause, actor: null, reason: null })}</p>;
}
