import { Trans } from "@lingui/react/macro";

import { ReasonText } from "#src/domain/termination/reason-text.tsx";

import type { Problems } from "./policy-part.ts";

interface NeverReasonProps {
  value: string;
  problem: Problems["reason"];
  rests: boolean;
  onChange: (reason: string) => void;
}

/** Why sessions are never to end by themselves. */
export function NeverReason({ value, problem, rests, onChange }: NeverReasonProps) {
  const code = problem === "required" || problem === "too_long" ? problem : "invalid";
  return (
    <ReasonText
      className="max-w-[65ch]"
      hint={
        <Trans>
          Kept with the policy, where everybody in your organization can read it, and in the audit log.
        </Trans>
      }
      onChange={onChange}
      problem={problem && code}
      readOnly={rests}
      value={value}
    />
  );
}
