import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { clsx } from "clsx";

import type { Termination } from "#src/api/termination-schemas.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";

import { LONGEST_REASON, reasonLength, type FormProblems } from "./form-problems.ts";
import { ReasonText } from "./reason-text.tsx";

// From here on it matters how much room is left.
const NEAR_THE_END = 100;

interface ReasonFieldProps {
  value: string;
  onChange: (value: string) => void;
  problem: FormProblems["reason"];
  /** What it is the reason of. */
  plan: Pick<Termination, "ends" | "member" | "memberCount">;
}

/** Why it is done: in words of one's own, or with a suggestion to begin with. */
export function ReasonField({ value, onChange, problem, plan }: ReasonFieldProps) {
  const { t } = useLingui();
  const suggestions =
    plan.ends === "trust"
      ? [t`Lost or stolen device`, t`Device handed on`, t`Regular check`]
      : [t`Lost or stolen device`, t`Suspicious activity`, t`Left the organization`, t`Regular check`];
  const left = LONGEST_REASON - reasonLength(value);
  const lines = value.split(/\r\n|[\n\r]/).map((line) => line.trim());

  /** What was typed stays: a suggestion takes the place of nothing but another one, and goes if it is chosen again. */
  function suggest(suggestion: string) {
    const typed = value.trim();
    if (lines.includes(suggestion)) onChange(lines.filter((line) => line !== suggestion).join("\n"));
    else onChange(typed === "" || suggestions.includes(typed) ? suggestion : `${typed}\n${suggestion}`);
  }

  return (
    <div>
      <ReasonText
        hint={
          <>
            <Readers plan={plan} />
            {left <= NEAR_THE_END && (
              <>
                {" "}
                {left >= 0
                  ? t`${plural(left, { one: "# character left", other: "# characters left" })}`
                  : t`${plural(-left, { one: "# character too many", other: "# characters too many" })}`}
              </>
            )}
          </>
        }
        onChange={onChange}
        problem={problem}
        value={value}
      />
      <fieldset aria-label={t`Suggested reasons`} className="mt-2 flex flex-wrap gap-1.5">
        {suggestions.map((suggestion) => {
          const chosen = lines.includes(suggestion);
          return (
            <button
              aria-pressed={chosen}
              className={clsx(
                "min-h-7 rounded-full border px-2.5 py-0.5 text-xs transition-colors duration-100",
                chosen
                  ? "border-accent bg-accent-soft font-medium text-ink"
                  : "border-line text-ink-soft enabled-hover:bg-hover enabled-hover:text-ink",
              )}
              key={suggestion}
              onClick={() => suggest(suggestion)}
              type="button"
            >
              {suggestion}
            </button>
          );
        })}
      </fieldset>
    </div>
  );
}

/** Who gets to read it: nobody writes the same to a log as to the person concerned. */
function Readers({ plan: { ends, member, memberCount } }: Pick<ReasonFieldProps, "plan">) {
  if (ends === "trust") return <Trans>Kept in the audit log.</Trans>;
  const name = member && (inAFewWords(member.name) || inAFewWords(member.email));
  if (!name || memberCount > 1) {
    return <Trans>Kept in the audit log. The members concerned read it after signing in again.</Trans>;
  }
  return (
    <Trans>
      Kept in the audit log. <bdi dir="auto">{name}</bdi> reads it after signing in again.
    </Trans>
  );
}
