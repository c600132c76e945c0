import { useLingui } from "@lingui/react/macro";
import { use } from "react";

import type { Session, Signal } from "#src/api/schemas.ts";
import { useConcernWord } from "#src/domain/concern-word.ts";
import { concernOf } from "#src/domain/concern.ts";
import { useCountryPhrase } from "#src/domain/country-phrase.ts";
import { Whose } from "#src/domain/whose.ts";
import { parseTime } from "#src/lib/time.ts";
import { useNow } from "#src/lib/use-now.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";
import { intlLocale } from "#src/locales/locales.ts";

type Travel = Extract<Signal, { code: "impossible_travel" }>;

const LONG_TRAVEL_MINUTES = 120;

/** What the server found out about a session, each as one sentence. */
export function useSignalWords(): (signal: Signal) => string {
  const { t } = useLingui();
  const { own } = use(Whose);
  const countryPhrase = useCountryPhrase();
  const travelWords = useTravelWords();
  const unitWords = useUnitWords();
  const sinceWords = useSinceWords();
  return (signal) => {
    switch (signal.code) {
      case "new_country":
        return t`First sign-in from ${countryPhrase(signal.countryCode)}.`;
      case "country_not_operated":
        return t`Your organization does not operate in ${countryPhrase(signal.countryCode)}.`;
      case "impossible_travel":
        return travelWords(signal);
      case "old_session":
        return t`Signed in ${unitWords(signal.days, "day")} ago.`;
      case "inactive_session":
        return t`Not used for ${unitWords(signal.days, "day")}.`;
      case "familiar_device":
        return t`This device has been known since ${sinceWords(signal.since)}.`;
      case "confirmed":
        return own
          ? t`You have confirmed it, or this device in this country, in ${sinceWords(signal.since)}.`
          : t`The member has confirmed it, or this device in this country, in ${sinceWords(signal.since)}.`;
      case "unknown_device":
        return own
          ? t`This device had never been used with your account before.`
          : t`This device had never been used with this account before.`;
      case "unknown_place":
        return t`Where it is could not be found out.`;
      case "unfamiliar_address":
        return own
          ? t`This IP address had never been used with your account before.`
          : t`This IP address had never been used with this account before.`;
      case "no_second_factor":
        return t`Signed in without a second factor.`;
      case "same_network":
        return t`On the same network as the session you are using now.`;
      case "passkey":
        return t`Signed in with a passkey.`;
      case "other":
        return signal.level === "reassuring"
          ? t`The server names one more reason to trust it, which this page does not know yet.`
          : t`The server names one more reason, which this page does not know yet.`;
    }
  };
}

function useTravelWords(): (travel: Travel) => string {
  const { t } = useLingui();
  const { own } = use(Whose);
  const countryPhrase = useCountryPhrase();
  const unitWords = useUnitWords();
  return ({ distanceKm, minutes, fromCity, fromCountryCode }) => {
    const far = unitWords(distanceKm, "kilometer");
    const city = fromCity && inAFewWords(fromCity);
    const from = city || (fromCountryCode && countryPhrase(fromCountryCode));
    const soon =
      minutes < 1
        ? t`less than a minute`
        : minutes < LONG_TRAVEL_MINUTES
          ? unitWords(minutes, "minute")
          : unitWords(minutes / 60, "hour");
    if (own) {
      return from
        ? t`Your account was used in ${from}, ${far} away, ${soon} earlier: too fast to travel.`
        : t`Your account was used ${far} away, ${soon} earlier: too fast to travel.`;
    }
    return from
      ? t`This account was used in ${from}, ${far} away, ${soon} earlier: too fast to travel.`
      : t`This account was used ${far} away, ${soon} earlier: too fast to travel.`;
  };
}

/** "1,264 km", "14 minutes", "41 days". */
function useUnitWords(): (value: number, unit: "kilometer" | "minute" | "hour" | "day") => string {
  const { i18n } = useLingui();
  return (value, unit) =>
    new Intl.NumberFormat(intlLocale(i18n.locale), {
      style: "unit",
      unit,
      unitDisplay: unit === "kilometer" ? "short" : "long",
      maximumFractionDigits: 0,
    }).format(value);
}

/** "March", "March 2025" where that was another year. */
function useSinceWords(): (timestamp: string) => string {
  const { t, i18n } = useLingui();
  const thisYear = new Date(useNow()).getFullYear();
  return (timestamp) => {
    const time = parseTime(timestamp);
    if (time === null) return t`an unknown time`;
    const year = new Date(time).getFullYear() === thisYear ? {} : ({ year: "numeric" } as const);
    return new Intl.DateTimeFormat(intlLocale(i18n.locale), { month: "long", ...year }).format(time);
  };
}

/** What to do about it, as seed 003 advises; null where nothing needs to be done, or one cannot sign out what one is using. */
export function useAdvice(): (signal: Signal, session: Session) => string | null {
  const { t } = useLingui();
  const { own } = use(Whose);
  return ({ code, level }, session) => {
    if (session.current || concernOf(session) === "none") return null;
    if (level === "low" || level === "reassuring") return null;
    if (level === "high" && code !== "unknown_device") return t`Sign out at once`;
    if (level === "high")
      return own ? t`Sign out, change the password` : t`Sign out, have the password changed`;
    return code === "old_session" || code === "inactive_session" ? t`Sign out for hygiene` : t`Look into it`;
  };
}

/** How grave it is, in the words that the list has for it; null for what speaks for the session. */
export function useLevelWord(): (level: Signal["level"]) => string | null {
  const { t } = useLingui();
  const concernWord = useConcernWord();
  return (level) => {
    if (level === "reassuring") return null;
    return level === "low" ? t`For information` : concernWord(level);
  };
}
