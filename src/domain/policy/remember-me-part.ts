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
    // Where nobody is remembered, what was begun to be typed is out of sight: it counts for nothing.
    meaning: ({ allowed, text }) =>
      allowed ? JSON.stringify([allowed, meaningOf(text, timeout.allowed)]) : JSON.stringify([allowed]),
    read(typed) {
      const { allowed } = typed;
      if (!allowed) return { change: { rememberMe: { allowed, timeout: timeout.value } } };
      const result = readTyped(typed, timeout, absoluteTimeout);
      if ("problems" in result) return result;
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
      const [wasSeconds, isSeconds] = [secondsOf(before) ?? null, secondsOf(after) ?? null];
      const [was, is] = [words.after(wasSeconds), words.after(isSeconds)];
      if (!before.allowed) {
        return isSeconds === null
          ? t`So far nobody can be remembered; from then on, remembered sessions stay signed in without activity.`
          : t`So far nobody can be remembered; from then on, remembered sessions are signed out ${is} without activity.`;
      }
      if (wasSeconds === null) {
        return after.allowed
          ? t`So far remembered sessions stay signed in without activity; from then on, they are signed out ${is} without activity.`
          : t`So far remembered sessions stay signed in without activity; from then on, they last as long as all others.`;
      }
      if (!after.allowed) {
        return t`So far remembered sessions are signed out ${was} without activity; from then on, like all others.`;
      }
      return t`So far remembered sessions are signed out ${was} without activity; from then on, ${is}.`;
    },
  };
}
