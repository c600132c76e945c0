import { Trans, useLingui } from "@lingui/react/macro";

import { TextField } from "#src/ui/text-field.tsx";

import { Advice } from "./advice.tsx";
import { WHY_READ_ONLY } from "./read-only.tsx";
import { readTimeout, textOf, type Allowed } from "./timeout-check.ts";
import type { TimeoutControlProps } from "./timeout-control.tsx";
import { useTimeoutWords } from "./timeout-words.ts";
import { secondsIn } from "./typed-timeout.ts";

interface TimeoutFieldProps extends TimeoutControlProps {
  allowed: Extract<Allowed, { kind: "range" }>;
  onText: (text: string) => void;
}

/**
 * A number of the unit. Not a field of type number: that drops without a word what it does not understand, and changes
 * when somebody scrolls over it.
 */
export function TimeoutField({
  label,
  rule,
  limit,
  typed,
  problems,
  rests,
  allowed,
  onText,
}: TimeoutFieldProps) {
  const { t } = useLingui();
  const words = useTimeoutWords();
  const unit = { minute: t`minutes`, hour: t`hours`, day: t`days` }[allowed.unit];
  const [min, max] = [words.inUnit(allowed.min, allowed), words.inUnit(allowed.max, allowed)];
  const error = problems.value && words.problem(problems.value, rule, limit);
  const seconds = secondsIn(typed.text, rule, limit);
  const advice = seconds === undefined ? null : words.beyondAdvice(seconds, limit);
  const offered = "seconds" in readTimeout(textOf(rule.value, allowed), allowed, null);

  return (
    <TextField
      adornment={
        <span aria-hidden="true" className="block px-2 py-1.5 text-ink-soft">
          {unit}
        </span>
      }
      aria-describedby={rests ? WHY_READ_ONLY : undefined}
      autoComplete="off"
      className="max-w-[65ch] [&_input]:pe-20 [&>div]:max-w-60"
      enterKeyHint="done"
      error={error}
      hint={
        <>
          <Trans>
            From {min} to {max}. By default {words.inUnit(allowed.default, allowed)}.
          </Trans>
          {!offered && (
            <span className="block">
              <Trans>Now: {words.time(rule.value)}; not allowed any more.</Trans>
            </span>
          )}
          {advice && (
            <span className="block">
              <Trans>
                This is <Advice>{advice}</Advice>.
              </Trans>
            </span>
          )}
        </>
      }
      inputMode="numeric"
      label={
        <>
          {label}
          <span className="sr-only">
            <Trans>, in {unit}</Trans>
          </span>
        </>
      }
      onChange={(event) => onText(event.target.value)}
      readOnly={rests}
      spellCheck={false}
      value={typed.text}
    />
  );
}
