import { Trans, useLingui } from "@lingui/react/macro";
import type { FormEvent } from "react";

import { useMe } from "#src/api/me.ts";
import { ActProblem } from "#src/domain/act/act-problem.tsx";
import { useRest } from "#src/domain/use-rest.ts";
import { Button } from "#src/ui/button.tsx";
import { Check } from "#src/ui/icons.tsx";

import { Choice } from "./choice.tsx";
import { OutOfOnesHands } from "./out-of-ones-hands.tsx";
import { useVisibility } from "./use-visibility.ts";

/** Whether the organization's administrators see one's sessions, with all that follows from it (seed 000). */
export function VisibilityChoice() {
  return useMe().policy.optOut ? <VisibilityForm /> : <OutOfOnesHands />;
}

function VisibilityForm() {
  const { t } = useLingui();
  const { terminateOptedOut } = useMe().policy;
  const { state, pending, wanted, unchanged, saved, choose, save } = useVisibility();
  const rest = useRest(state.step === "failed" ? state.error : null);
  const choice = (value: typeof wanted) => ({
    checked: wanted === value,
    disabled: pending,
    onChoose: () => choose(value),
  });

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (!unchanged && !pending && rest === undefined) save();
  }

  return (
    <form className="grid gap-5" noValidate onSubmit={handleSubmit}>
      <fieldset className="grid gap-4">
        <legend className="sr-only">
          <Trans>Whether administrators see your sessions</Trans>
        </legend>
        <Choice {...choice("visible")} label={<Trans>Administrators may see my sessions and devices</Trans>}>
          <Trans>
            They see what you see of them: where and when, with which browser or app, how you signed in. When
            one of them opens your page or a session of yours, that is logged and you find it in Recent
            activity, once an hour at most. The list of everybody’s sessions, with yours among them, leaves no
            such trace.
          </Trans>
        </Choice>
        <Choice {...choice("opted_out")} label={<Trans>Nobody but me may see them</Trans>}>
          <Trans>
            You stay listed as a member, with a note that you chose this. What was seen before stays seen.
          </Trans>{" "}
          {terminateOptedOut ? (
            <Trans>Administrators can still sign you out, without seeing what they end.</Trans>
          ) : (
            <Trans>Administrators then cannot sign you out either: that is left to you.</Trans>
          )}
        </Choice>
      </fieldset>
      <ActProblem failed={<Trans>Your choice was not changed.</Trans>} state={state} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button
          disabledReason={rest ?? (unchanged ? t`This is how it is now.` : undefined)}
          pending={pending}
          type="submit"
          variant="primary"
        >
          <Trans>Save</Trans>
        </Button>
        {saved && (
          <span className="flex items-center gap-1.5 text-ink-soft">
            <Check className="size-4 text-success" />
            <Trans>Saved</Trans>
          </span>
        )}
      </div>
    </form>
  );
}
