import type { TimeoutRule } from "#src/api/policy-schemas.ts";

import { NeverReason } from "./never-reason.tsx";
import type { Problems } from "./policy-part.ts";
import { TimeoutChoice } from "./timeout-choice.tsx";
import { TimeoutField } from "./timeout-field.tsx";
import { needsReason, type TypedTimeout } from "./typed-timeout.ts";

export interface TimeoutControlProps {
  label: string;
  rule: TimeoutRule;
  /** The absolute limit. */
  limit: number | null;
  typed: TypedTimeout;
  problems: Problems;
  /** It can be read and not be changed. */
  rests: boolean;
  onChange: (typed: TypedTimeout, field: keyof Problems) => void;
}

/** After how long without activity: as the server allows it, a number or one of several. */
export function TimeoutControl(props: TimeoutControlProps) {
  const { rule, typed, problems, onChange, rests } = props;
  const { allowed } = rule;
  const setText = (text: string) => onChange({ ...typed, text }, "value");
  return (
    <div className="grid gap-4">
      {allowed.kind === "range" ? (
        <TimeoutField {...props} allowed={allowed} onText={setText} />
      ) : (
        <TimeoutChoice {...props} allowed={allowed} onText={setText} />
      )}
      {needsReason(typed, rule) && (
        <NeverReason
          onChange={(reason) => onChange({ ...typed, reason }, "reason")}
          problem={problems.reason}
          rests={rests}
          value={typed.reason}
        />
      )}
    </div>
  );
}
