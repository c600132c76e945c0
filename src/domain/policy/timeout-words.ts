import { useLingui } from "@lingui/react/macro";

import type { TimeoutRule } from "#src/api/policy-schemas.ts";
import type { FieldError } from "#src/api/problem-schema.ts";
import { useDurationWords } from "#src/domain/duration-words.ts";
import { intlLocale } from "#src/locales/locales.ts";

import { beyondIdle, beyondOverall, NIST } from "./nist.ts";
import { UNIT_SECONDS, type Allowed } from "./timeout-check.ts";

/** Timeouts, their rules and what is wrong with one, in words. */
export function useTimeoutWords() {
  const { t, i18n } = useLingui();
  const locale = intlLocale(i18n.locale);
  const duration = useDurationWords();

  /** In the unit of the field, as it is typed: "240 minutes", not "4 hours". */
  function inUnit(seconds: number, { unit }: Extract<Allowed, { kind: "range" }>): string {
    const format = new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" });
    return format.format(seconds / UNIT_SECONDS[unit]);
  }

  return {
    inUnit,
    /** "30 minutes", "Never". */
    time: (seconds: number | null) => (seconds === null ? t`Never` : duration(seconds)),
    /** Within a sentence: "after 30 minutes", "never". */
    after: (seconds: number | null) => (seconds === null ? t`never` : t`after ${duration(seconds)}`),

    problem(
      code: FieldError["code"],
      { allowed }: Pick<TimeoutRule, "allowed">,
      limit: number | null,
    ): string {
      const highest = allowed.kind === "range" ? allowed.max : Infinity;
      if (code === "too_high" && limit !== null && limit < highest) {
        return t`At most ${duration(limit)}: the absolute limit.`;
      }
      if (allowed.kind === "choice") {
        return code === "required"
          ? t`Choose one of these.`
          : t`This is not allowed: security policy. Choose another.`;
      }
      const example = new Intl.NumberFormat(locale).format(allowed.default / UNIT_SECONDS[allowed.unit]);
      switch (code) {
        case "required":
          return t`Enter a whole number, such as ${example}.`;
        case "too_low":
          return t`At least ${inUnit(allowed.min, allowed)}: security policy.`;
        case "too_high":
          return t`At most ${inUnit(allowed.max, allowed)}: security policy.`;
        case "invalid":
          return allowed.step === UNIT_SECONDS[allowed.unit]
            ? t`Only a whole number, such as ${example}.`
            : t`Only whole steps of ${inUnit(allowed.step, allowed)} from ${inUnit(allowed.min, allowed)} on.`;
        default:
          return t`This is not allowed: security policy.`;
      }
    },

    /** What NIST advises, once for all that is marked as going beyond it. */
    advice: () =>
      t`NIST (SP 800-63B-4) advises: with a second factor (AAL2) ${duration(NIST.idle)} without activity and ${duration(NIST.overall)} in all; for any session (AAL1) ${duration(NIST.longest)} in all.`,
    /** What goes beyond the advice of NIST, with the figure; null for what does not. */
    beyondAdvice(seconds: number | null, limit: number | null): string | null {
      const beyond = beyondIdle(seconds, limit);
      const [idle, longest] = [duration(NIST.idle), duration(NIST.longest)];
      if (beyond === "idle") return t`beyond NIST’s advice: ${idle}`;
      return beyond && t`beyond NIST’s advice: ${idle}, and ${longest} in all`;
    },
    limitBeyondAdvice(limit: number | null): string | null {
      const beyond = beyondOverall(limit);
      const [overall, longest] = [duration(NIST.overall), duration(NIST.longest)];
      if (beyond === "overall") return t`beyond NIST’s advice: ${overall}`;
      return beyond && t`beyond NIST’s advice: ${overall}, and ${longest} at most`;
    },
  };
}
