import { useLingui } from "@lingui/react/macro";

import type { Policy } from "#src/api/policy-schemas.ts";

import type { PolicyPart } from "./policy-part.ts";
import { meaningOf } from "./timeout-check.ts";
import { useTimeoutWords } from "./timeout-words.ts";
import { kindOf, readTyped, secondsIn, typedTimeout, type TypedTimeout } from "./typed-timeout.ts";

/** After how long without activity sessions end. */
export function useSessionTimeoutPart({ idleTimeout, absoluteTimeout }: Policy): PolicyPart<TypedTimeout> {
  const { t } = useLingui();
  const words = useTimeoutWords();
  const secondsOf = ({ text }: TypedTimeout) => secondsIn(text, idleTimeout, absoluteTimeout);
  return {
    name: `session-timeout ${kindOf(idleTimeout)}`,
    heading: t`Session timeout`,
    question: t`Change the session timeout?`,
    typedOf: (policy) => typedTimeout(policy.idleTimeout),
    meaning: ({ text }) => meaningOf(text, idleTimeout.allowed),
    read(typed) {
      const result = readTyped(typed, idleTimeout, absoluteTimeout);
      if ("problems" in result) return result;
      const { seconds, reason } = result;
      return { change: { idleTimeout: seconds, ...(reason !== undefined && { reason }) } };
    },
    lines(typed) {
      const seconds = secondsOf(typed);
      return [
        {
          label: t`Inactive sessions are signed out after`,
          value: seconds === undefined ? typed.text : words.time(seconds),
        },
      ];
    },
    sentence(before, after) {
      const [was, is] = [secondsOf(before) ?? idleTimeout.value, secondsOf(after) ?? null];
      const [wasAfter, isAfter] = [words.after(was), words.after(is)];
      if (was === null) {
        return t`So far no session is signed out for being inactive; from then on, ${isAfter} without activity.`;
      }
      return is === null
        ? t`So far sessions are signed out ${wasAfter} without activity; from then on, never.`
        : t`So far sessions are signed out ${wasAfter} without activity; from then on, ${isAfter}.`;
    },
  };
}
