import { Trans } from "@lingui/react/macro";
import { useId } from "react";

import { Advice } from "./advice.tsx";
import { ErrorLine } from "./error-line.tsx";
import { RadioLine } from "./radio-line.tsx";
import { textOf, type Allowed } from "./timeout-check.ts";
import type { TimeoutControlProps } from "./timeout-control.tsx";
import { useTimeoutWords } from "./timeout-words.ts";

interface TimeoutChoiceProps extends TimeoutControlProps {
  allowed: Extract<Allowed, { kind: "choice" }>;
  onText: (text: string) => void;
}

/** One of the times that the server offers. What holds is among them, even where it is not offered any more. */
export function TimeoutChoice({
  label,
  rule,
  limit,
  typed,
  problems,
  rests,
  allowed,
  onText,
}: TimeoutChoiceProps) {
  const id = useId();
  const words = useTimeoutWords();
  const error = problems.value && words.problem(problems.value, rule, limit);
  const offered = allowed.options.includes(rule.value);
  const options = offered ? allowed.options : [rule.value, ...allowed.options];

  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-medium">{label}</legend>
      <div className="grid gap-2.5">
        {options.map((seconds) => {
          const text = textOf(seconds, allowed);
          const advice = words.beyondAdvice(seconds, limit);
          const isLeft = seconds === rule.value && !offered;
          return (
            <RadioLine
              checked={typed.text === text}
              errorId={error && typed.text === text ? `${id}-error` : undefined}
              key={text}
              name={id}
              mark={advice && <Advice>{advice}</Advice>}
              note={isLeft && <Trans>How it is now; not allowed any more.</Trans>}
              onChoose={() => onText(text)}
              rests={rests}
            >
              {words.time(seconds)}
              {seconds === null && (
                <>
                  {" "}
                  <span className="font-normal text-warning">
                    <Trans>(not recommended)</Trans>
                  </span>
                </>
              )}
              {seconds === allowed.default && (
                <>
                  {" "}
                  <span className="font-normal text-ink-soft">
                    <Trans>(default)</Trans>
                  </span>
                </>
              )}
            </RadioLine>
          );
        })}
      </div>
      <ErrorLine id={`${id}-error`}>{error}</ErrorLine>
    </fieldset>
  );
}
