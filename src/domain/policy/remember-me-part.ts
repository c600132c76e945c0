import { useLingui } from "@lingui/react/macro";

import type { Policy } from "#src/api/policy-schemas.ts";

import type { PolicyPart } from "./policy-part.ts";
import { meaningOf } from "./timeout-check.ts";
import { useTimeoutWords } from "./timeout-words.ts";
import { kindOf, readTyped, secondsIn, typedTimeout, type TypedTimeout } from "./typed-timeout.ts";

export type RememberMeRule = NonNullable<Policy["rememberMe"]>;

export interface TypedRememberMe extends TypedTimeout {
  allowed: boolean;
}

/** Whether people may be remembered when they sign in, and after how long without activity such sessions end. */
export function useRememberMePart(
  rule: RememberMeRule,
  { absoluteTimeout }: Policy,
): PolicyPart<TypedRememberMe> {
  const { t } = useLingui();
  const words = useTimeoutWords();
  const { timeout } = rule;
  const secondsOf = ({ text }: TypedTimeout) => secondsIn(text, timeout, absoluteTimeout);
  return {
    name: `remember-me ${kindOf(timeout)}`,
    heading: t`Remember me`,
    question: t`Change “Remember me”?`,
    typedOf: ({ rememberMe }) => ({
      allowed: rememberMe?.allowed ?? false,
      ...typedTimeout(rememberMe?.timeout ?? timeout),
    }),
    meaning: ({ allowed, text }) => JSON.stringify([allowed, meaningOf(text, timeout.allowed)]),
    read(typed) {
      const { allowed } = typed;
      const result = readTyped(typed, timeout, absoluteTimeout);
      // Where nobody is remembered, what was begun to be typed stands in nobody's way.
      if ("problems" in result)
        return allowed ? result : { change: { rememberMe: { allowed, timeout: timeout.value } } };
      const { seconds, reason } = result;
      return {
        change: {
          rememberMe: { allowed, timeout: seconds },
          ...(reason !== undefined && { reason }),
        },
      };
    },
    lines(typed) {
      const seconds = secondsOf(typed);
      return [
        { label: t`“Remember me” at sign-in`, value: typed.allowed ? t`allowed` : t`not allowed` },
        {
          label: t`Remembered sessions are signed out after`,
          value: seconds === undefined ? typed.text : words.time(seconds),
        },
      ];
    },
    sentence(before, after) {
      const was = words.after(secondsOf(before) ?? null);
      const is = words.after(secondsOf(after) ?? null);
      if (!after.allowed && before.allowed) {
        return t`So far remembered sessions are signed out ${was} without activity; from then on, like all others.`;
      }
      return before.allowed
        ? t`So far remembered sessions are signed out ${was} without activity; from then on, ${is}.`
        : t`So far nobody can be remembered; from then on, remembered sessions are signed out ${is} without activity.`;
    },
  };
}
