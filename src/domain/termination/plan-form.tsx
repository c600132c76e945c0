import { Trans } from "@lingui/react/macro";
import { useEffect, useRef, useState, type FormEvent } from "react";

import type { Termination } from "#src/api/termination-schemas.ts";
import { ActProblem } from "#src/domain/act/act-problem.tsx";

import { OrganizationNameField, OwnSession } from "./everyone-fields.tsx";
import { NotPermitted } from "./plan-failure.tsx";
import { ReasonField } from "./reason-field.tsx";
import type { OwnChoice } from "./use-own-choice.ts";
import type { useRun } from "./use-run.ts";

interface PlanFormProps {
  id: string;
  /** What would be run; null while it is on its way. */
  plan: Termination | null;
  own: OwnChoice;
  run: ReturnType<typeof useRun>;
  reason: string;
  onReason: (reason: string) => void;
  /** What is in view: `plan`, or the one before it. */
  shown: Termination;
}

/** What has to be said before it is done, and what stood in the way of doing it. */
export function PlanForm({ id, plan, own, run, reason, onReason, shown }: PlanFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState({ reason, name: "" });
  const { problems, state, pending } = run;
  const trust = shown.ends === "trust";
  const everyone = own.request.target === "everyone";

  useEffect(() => {
    if (problems.reason || problems.name) {
      const field = form.current?.querySelector<HTMLElement>("[aria-invalid]");
      field?.focus({ preventScroll: true });
      // The buttons stay in sight over what scrolls: by itself the focus could come to lie beneath them.
      field?.scrollIntoView({ block: "center" });
    }
  }, [problems]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (plan && !pending) run.confirm(plan, draft);
  }

  return (
    <form className="space-y-4 border-t border-line pt-4" id={id} noValidate onSubmit={submit} ref={form}>
      {everyone && <OwnSession disabled={pending} includeOwn={own.includeOwn} onChoose={own.choose} />}
      <ReasonField
        onChange={(value) => {
          onReason(value);
          setDraft({ ...draft, reason: value });
          run.edited("reason");
        }}
        plan={shown}
        problem={problems.reason}
        value={draft.reason}
      />
      {everyone && (
        <OrganizationNameField
          onChange={(name) => {
            setDraft({ ...draft, name });
            run.edited("name");
          }}
          problem={problems.name}
          value={draft.name}
        />
      )}
      <ActProblem
        failed={trust ? <Trans>No trust was revoked.</Trans> : <Trans>Nothing was signed out.</Trans>}
        reason={
          state.step === "failed" && state.error.type === "permission-denied" ? <NotPermitted /> : undefined
        }
        state={state}
      />
    </form>
  );
}
