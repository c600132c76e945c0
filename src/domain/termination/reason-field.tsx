import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";

import { Button } from "#src/ui/button.tsx";
import { TextArea } from "#src/ui/text-area.tsx";

import { LONGEST_REASON, reasonLength, type FormProblems } from "./form-problems.ts";

// From here on it matters how much room is left.
const NEAR_THE_END = 100;

interface ReasonFieldProps {
  value: string;
  onChange: (value: string) => void;
  problem: FormProblems["reason"];
  trust: boolean;
}

/** Why it is done: in words of one's own, or with a suggestion to begin with. */
export function ReasonField({ value, onChange, problem, trust }: ReasonFieldProps) {
  const { t } = useLingui();
  const suggestions = trust
    ? [t`Lost or stolen device`, t`Device handed on`, t`Regular check`]
    : [t`Lost or stolen device`, t`Suspicious activity`, t`Left the organization`, t`Regular check`];
  const left = LONGEST_REASON - reasonLength(value);
  const words = {
    required: t`Give a reason: it is kept with what you do.`,
    too_long: t`Use ${LONGEST_REASON} characters at most.`,
    invalid: t`There are characters in it that cannot be shown. Remove them.`,
  };

  /** What was typed stays: a suggestion takes the place of nothing but another one. */
  function suggest(suggestion: string) {
    const typed = value.trim();
    onChange(typed === "" || suggestions.includes(typed) ? suggestion : `${typed}\n${suggestion}`);
  }

  return (
    <div>
      <TextArea
        error={problem && words[problem]}
        hint={
          left <= NEAR_THE_END &&
          (left >= 0
            ? t`${plural(left, { one: "# character left", other: "# characters left" })}`
            : t`${plural(-left, { one: "# character too many", other: "# characters too many" })}`)
        }
        label={<Trans>Reason</Trans>}
        onChange={(event) => onChange(event.target.value)}
        required
        rows={2}
        value={value}
      />
      <fieldset aria-label={t`Suggested reasons`} className="mt-2 flex flex-wrap gap-2">
        {suggestions.map((suggestion) => (
          <Button key={suggestion} onClick={() => suggest(suggestion)}>
            {suggestion}
          </Button>
        ))}
      </fieldset>
    </div>
  );
}
