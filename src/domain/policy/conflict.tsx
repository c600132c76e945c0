import { Trans, useLingui } from "@lingui/react/macro";
import type { MouseEvent } from "react";

import type { Policy } from "#src/api/policy-schemas.ts";
import { Moment } from "#src/domain/moment.tsx";
import { inAFewWords } from "#src/lib/visible-text.ts";
import { Button } from "#src/ui/button.tsx";
import { Notice } from "#src/ui/notice.tsx";

import { focusFirstInput } from "./first-input.ts";
import type { PolicyPart } from "./policy-part.ts";
import type { PolicyForm } from "./use-policy-form.ts";

interface ConflictProps<Typed> {
  policy: Policy;
  part: PolicyPart<Typed>;
  form: PolicyForm<Typed>;
}

/** Somebody else has saved here since this draft was begun: both side by side, and the choice between them. */
export function Conflict<Typed>({ policy, part, form }: ConflictProps<Typed>) {
  const { t } = useLingui();
  const by = policy.lastChange && inAFewWords(policy.lastChange.by ?? "");
  const columns = [form.base, form.now, form.typed].map((typed) => part.lines(typed));
  const labels = part.lines(form.now).map(({ label }) => label);

  /** The choice goes away with this: the focus goes on to what it was about. */
  const goOnWith = (version: () => void) => (event: MouseEvent) => {
    focusFirstInput(event.currentTarget.closest("form"));
    version();
  };

  return (
    <Notice role="alert" title={<Trans>This was changed while you were editing it</Trans>} tone="warning">
      <p>
        {policy.lastChange && (
          <>
            {by ? (
              <Trans>
                By <bdi dir="auto">{by}</bdi>, <Moment timestamp={policy.lastChange.at} />.
              </Trans>
            ) : (
              <Moment timestamp={policy.lastChange.at} />
            )}{" "}
          </>
        )}
        <Trans>Your draft is kept, and not saved over theirs unless you say so.</Trans>
      </p>
      <div className="mt-3 grid gap-x-6 gap-y-3 sm:grid-cols-3">
        {[t`When you began`, t`Saved meanwhile`, t`Your draft`].map((heading, column) => (
          <dl className="min-w-0 rounded-md border border-line bg-surface px-3 py-2" key={heading}>
            <dt className="text-xs font-medium text-ink-soft">{heading}</dt>
            {labels.map((label, line) => (
              <dd className="mt-1" key={label}>
                {labels.length > 1 && <span className="block text-xs text-ink-soft">{label}</span>}
                <bdi className="font-medium" dir="auto">
                  {columns[column]?.[line]?.value || "–"}
                </bdi>
              </dd>
            ))}
          </dl>
        ))}
      </div>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button onClick={goOnWith(form.giveUp)}>
          <Trans>Take the saved version</Trans>
        </Button>
        <Button onClick={goOnWith(form.keep)}>
          <Trans>Keep my draft</Trans>
        </Button>
      </div>
    </Notice>
  );
}
