import { Trans } from "@lingui/react/macro";

import { useProblemWords } from "#src/domain/termination/problem-words.ts";
import { TextArea } from "#src/ui/text-area.tsx";

import type { Problems } from "./policy-part.ts";

interface NeverReasonProps {
  value: string;
  problem: Problems["reason"];
  rests: boolean;
  onChange: (reason: string) => void;
}

/** Why sessions are never to end by themselves. */
export function NeverReason({ value, problem, rests, onChange }: NeverReasonProps) {
  const words = useProblemWords();
  const code = problem === "required" || problem === "too_long" ? problem : "invalid";
  return (
    <TextArea
      className="max-w-[65ch]"
      error={problem && words({ reason: code }).reason}
      hint={
        <Trans>
          Kept with the policy, where everybody in your organization can read it, and in the audit log.
        </Trans>
      }
      label={
        <>
          <Trans>Reason</Trans>{" "}
          <span aria-hidden="true" className="font-normal text-ink-soft">
            <Trans>(required)</Trans>
          </span>
        </>
      }
      onChange={(event) => onChange(event.target.value)}
      readOnly={rests}
      required
      rows={2}
      value={value}
    />
  );
}
