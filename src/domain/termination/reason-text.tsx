import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";

import { TextArea } from "#src/ui/text-area.tsx";

import type { FormProblems } from "./form-problems.ts";
import { useProblemWords } from "./problem-words.ts";

interface ReasonTextProps {
  value: string;
  problem: FormProblems["reason"];
  /** Who gets to read it, and how much room is left. */
  hint: ReactNode;
  className?: string;
  readOnly?: boolean;
  onChange: (reason: string) => void;
}

/** Why something is done: without it nothing happens. */
export function ReasonText({ problem, onChange, ...rest }: ReasonTextProps) {
  const words = useProblemWords();
  return (
    <TextArea
      {...rest}
      error={words({ reason: problem }).reason}
      label={
        <>
          <Trans>Reason</Trans>{" "}
          <span aria-hidden="true" className="font-normal text-ink-soft">
            <Trans>(required)</Trans>
          </span>
        </>
      }
      onChange={(event) => onChange(event.target.value)}
      required
      rows={2}
    />
  );
}
