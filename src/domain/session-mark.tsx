import { plural } from "@lingui/core/macro";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { use } from "react";

import type { Session, Signal } from "#src/api/schemas.ts";
import { ConcernIcon } from "#src/domain/concern-icon.tsx";
import { useConcernWord } from "#src/domain/concern-word.ts";
import { concernOf, signalsOf } from "#src/domain/concern.ts";
import { useCountryPhrase } from "#src/domain/country-phrase.ts";
import { LazyRowAnswer, LazyRowVerdict } from "#src/domain/signals/signals-lazy.ts";
import { Whose } from "#src/domain/whose.ts";
import { useAfterPaint } from "#src/lib/use-after-paint.ts";

/** In a row that deserves a look: how much, the gravest reason, and for one's own the question whether it was oneself. */
export function SessionMark({ session, label }: { session: Session; label: string }) {
  const { own } = use(Whose);
  const reasonWords = useReasonWords();
  const painted = useAfterPaint();
  const concernWord = useConcernWord();
  const concern = concernOf(session);
  const reasons = signalsOf(session).filter(({ level }) => level === "high" || level === "medium");
  if (concern === "none") {
    const answered = own && session.status === "active" && session.verdict && reasons.length > 0;
    return answered ? painted && <LazyRowAnswer label={label} session={session} /> : null;
  }
  const [reason] = reasons;
  const more = reasons.length - 1;
  return (
    <>
      <p className="mt-1.5 flex gap-2 text-warning">
        <ConcernIcon concern={concern} />
        <span className="min-w-0">
          <strong className="font-semibold">
            {session.verdict ? <Doubted own={own} /> : concernWord(concern)}
          </strong>
          {reason && (
            <>
              {": "}
              {reasonWords(reason)}
              {more > 0 && (
                <>
                  {" · "}
                  <Plural value={more} one="# more reason" other="# more reasons" />
                </>
              )}
            </>
          )}
        </span>
      </p>
      {own && (
        // As high as what comes.
        <div className="mt-2 min-h-8">{painted && <LazyRowVerdict label={label} session={session} />}</div>
      )}
    </>
  );
}

function Doubted({ own }: { own: boolean }) {
  return own ? (
    <Trans>You said: not me. Still signed in</Trans>
  ) : (
    <Trans>The member said: not me. Still signed in</Trans>
  );
}

/** A reason in a few words; the details have the whole sentence. */
function useReasonWords(): (signal: Signal) => string {
  const { t } = useLingui();
  const countryPhrase = useCountryPhrase();
  return (signal) => {
    switch (signal.code) {
      case "new_country":
        return t`first sign-in from ${countryPhrase(signal.countryCode)}`;
      case "country_not_operated":
        return t`your organization does not operate in ${countryPhrase(signal.countryCode)}`;
      case "impossible_travel":
        return t`too far away to have travelled there in time`;
      case "unknown_device":
        return t`a device never seen before`;
      case "unknown_place":
        return t`its place could not be found out`;
      case "old_session":
        return t`signed in ${plural(signal.days, { one: "# day", other: "# days" })} ago`;
      case "inactive_session":
        return t`not used for ${plural(signal.days, { one: "# day", other: "# days" })}`;
      case "unfamiliar_address":
        return t`an address never seen before`;
      default:
        return t`the server names a reason`;
    }
  };
}
