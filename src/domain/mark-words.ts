import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { use } from "react";

import type { Session, Signal } from "#src/api/schemas.ts";

import { useConcernWord } from "./concern-word.ts";
import { concernOf, signalsOf, type Concern } from "./concern.ts";
import { useCountryPhrase } from "./country-phrase.ts";
import { Whose } from "./whose.ts";

interface Mark {
  concern: Exclude<Concern, "none">;
  /** How much it deserves a look. */
  words: string;
  /** The gravest reason, to go on after a colon. */
  reason: string | null;
  /** How many reasons there are besides. */
  more: number;
}

/** What speaks against a session. */
export function graveSignals(session: Session): Signal[] {
  return signalsOf(session).filter(({ level }) => level === "high" || level === "medium");
}

/** In a few words what deserves a look about a session; null where nothing does. */
export function useMark(): (session: Session) => Mark | null {
  const { t } = useLingui();
  const { own } = use(Whose);
  const reasonWords = useReasonWords();
  const concernWord = useConcernWord();
  return (session) => {
    const concern = concernOf(session);
    if (concern === "none") return null;
    const [reason, ...others] = graveSignals(session);
    const doubted = own ? t`You said: not me. Still signed in` : t`The member said: not me. Still signed in`;
    return {
      concern,
      words: session.verdict ? doubted : (concernWord(concern) ?? ""),
      reason: reason ? reasonWords(reason) : null,
      more: others.length,
    };
  };
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
