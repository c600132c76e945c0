import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useId, useRef, type FormEvent, type ReactNode } from "react";

import type { Policy } from "#src/api/policy-schemas.ts";
import { ActProblem } from "#src/domain/act/act-problem.tsx";
import { useDenied } from "#src/domain/use-denied.ts";
import { useRest } from "#src/domain/use-rest.ts";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";

import { Conflict } from "./conflict.tsx";
import { focusFirstInput } from "./first-input.ts";
import { PolicyDialog } from "./policy-dialog.tsx";
import type { PolicyPart } from "./policy-part.ts";
import { Told } from "./told.tsx";
import { useUnsaved } from "./unsaved-guard.tsx";
import type { PolicyForm as Form } from "./use-policy-form.ts";

interface PolicyFormProps<Typed> {
  policy: Policy;
  part: PolicyPart<Typed>;
  form: Form<Typed>;
  /** What holds besides, and is not changed here. */
  aside?: ReactNode;
  /** The controls. */
  children: ReactNode;
}

/** What the forms of all parts share: what would change, what is in the way, **Save**. */
export function PolicyForm<Typed>({ policy, part, form, aside, children }: PolicyFormProps<Typed>) {
  const { t } = useLingui();
  const toldId = useId();
  const element = useRef<HTMLFormElement>(null);
  const denied = useDenied("pf.policy.edit");
  const { typed, now, changed, conflict, problems, state, pending, review } = form;
  const waits = useRest("error" in state ? state.error : null);
  const readable = "change" in part.read(typed);
  useUnsaved(part.heading, changed, form.giveUp);

  useEffect(() => {
    if (problems.value || problems.reason) invalidIn(element.current)?.focus();
  }, [problems]);

  const rests =
    denied ??
    waits ??
    (conflict ? t`Decide first which version to go on with.` : undefined) ??
    // By the last word of the server; after a lost answer nothing is sure to be.
    (changed || state.step === "unknown" ? undefined : t`This is how it is now.`);

  // Said beside it: the button, which still has the focus, does not cover that with why it rests.
  const justSaved = !changed && denied === undefined && form.told?.kind === "saved";

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (rests === undefined && !pending) form.submit();
  }

  return (
    <Card>
      <form aria-label={part.heading} noValidate onSubmit={handleSubmit} ref={element}>
        <div className="grid gap-5 px-4 py-5 sm:px-5">
          {children}
          {changed && readable && !conflict && <p className="max-w-[65ch]">{part.sentence(now, typed)}</p>}
          {conflict && <Conflict form={form} part={part} policy={policy} />}
          {!review && (
            <ActProblem
              className="empty:hidden"
              failed={<Trans>The policy was not changed.</Trans>}
              state={state}
            />
          )}
        </div>
        {aside && <div className="border-t border-line px-4 py-3 sm:px-5">{aside}</div>}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line px-4 py-3 sm:px-5">
          <Button
            {...(justSaved
              ? { "aria-describedby": toldId, "aria-disabled": true }
              : { disabledReason: rests })}
            pending={pending && !review}
            type="submit"
            variant="primary"
          >
            <Trans>Save</Trans>
          </Button>
          {changed && !conflict && (
            <Button
              onClick={() => {
                form.giveUp();
                focusFirstInput(element.current);
              }}
              variant="quiet"
            >
              <Trans>Discard changes</Trans>
            </Button>
          )}
          <Told id={toldId} told={form.told} />
        </div>
      </form>
      {review && (
        <PolicyDialog
          form={form}
          part={part}
          policy={policy}
          returnFocus={() => nextIn(element.current)}
          review={review}
        />
      )}
    </Card>
  );
}

// A radio button cannot be invalid, only its group.
const INVALID = "[aria-invalid], [data-invalid]";

/** Where to go on after the question: at what is wrong, at the choice between two versions, else where it began. */
function nextIn(element: HTMLElement | null): HTMLElement | null {
  const places = [INVALID, "[role=alert] button", "[type=submit]"];
  return places.reduce<HTMLElement | null>(
    (found, place) => found ?? element?.querySelector(place) ?? null,
    null,
  );
}

function invalidIn(element: HTMLElement | null): HTMLElement | null {
  return element?.querySelector<HTMLElement>(INVALID) ?? null;
}
