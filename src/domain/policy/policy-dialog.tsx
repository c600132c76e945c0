import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";

import { ApiError } from "#src/api/errors.ts";
import type { Policy } from "#src/api/policy-schemas.ts";
import { usePreviewPolicy } from "#src/api/policy.ts";
import { ActProblem } from "#src/domain/act/act-problem.tsx";
import { useRest } from "#src/domain/use-rest.ts";
import { AlertDialog } from "#src/ui/alert-dialog.tsx";

import { Effect } from "./effect.tsx";
import type { PolicyPart, Review } from "./policy-part.ts";
import type { PolicyForm } from "./use-policy-form.ts";

interface PolicyDialogProps<Typed> {
  review: Review<Typed>;
  policy: Policy;
  part: PolicyPart<Typed>;
  form: PolicyForm<Typed>;
  returnFocus: () => HTMLElement | null;
}

/** Before it is saved: what would change, and whose sessions would end at once. */
export function PolicyDialog<Typed>({ review, policy, part, form, returnFocus }: PolicyDialogProps<Typed>) {
  const { t } = useLingui();
  const { change, version } = review;
  const { state, pending } = form;
  // What was sent may have been done: then its answer, or the next attempt with its key, says what became of it.
  const open = !pending && state.step !== "unknown";
  const preview = usePreviewPolicy(change, version, { repeats: open });
  const { data: effect, error } = preview;
  const waits = useRest("error" in state ? state.error : null);
  const isOld = open && (policy.version !== version || (effect?.version ?? version) !== version);
  const refused = error instanceof ApiError && error.fields.length > 0;

  useEffect(() => {
    if (refused) form.refuse(error);
    // It would be saved over what nobody here has seen, and end other sessions than those that were asked about.
    else if (isOld) form.lookAnew();
    // oxlint-disable-next-line react/exhaustive-deps -- once for each answer
  }, [refused, isOld]);

  const count = effect?.count ?? 0;
  // What the person has read is what more is told against.
  const [first, setFirst] = useState<number | null>(null);
  if (effect && first === null) setFirst(effect.count);
  return (
    <AlertDialog
      cancelLabel={<Trans>Cancel</Trans>}
      confirmLabel={
        count > 0
          ? t`${plural(count, { one: "Save and sign out # session", other: "Save and sign out # sessions" })}`
          : t`Save`
      }
      confirmRests={waits ?? (effect ? undefined : t`What it would end is not known yet.`)}
      danger={count > 0}
      description={
        <>
          {part.sentence(review.before, review.after)}{" "}
          <Trans>Applies to all users in your organization.</Trans>
        </>
      }
      onClose={form.closeReview}
      onConfirm={form.save}
      open
      pending={pending}
      returnFocus={returnFocus}
      title={part.question}
      wide
    >
      <div className="grid gap-4 text-ink">
        <Effect first={first} preview={preview} />
        <ActProblem failed={<Trans>The policy was not changed.</Trans>} state={state} />
      </div>
    </AlertDialog>
  );
}
