import { Trans, useLingui } from "@lingui/react/macro";

import type { Policy } from "#src/api/policy-schemas.ts";
import { useHasPermission } from "#src/permissions/permission.ts";
import { Checkbox } from "#src/ui/checkbox.tsx";

import { PolicyForm } from "./policy-form.tsx";
import { WHY_READ_ONLY } from "./read-only.tsx";
import { RememberMeNote } from "./remember-me-note.tsx";
import { useRememberMePart, type RememberMeRule } from "./remember-me-part.ts";
import { StoredReason } from "./stored-reason.tsx";
import { TimeoutControl } from "./timeout-control.tsx";
import { useTimeoutWords } from "./timeout-words.ts";
import { secondsIn } from "./typed-timeout.ts";
import { usePolicyForm } from "./use-policy-form.ts";

interface RememberMeProps {
  policy: Policy;
  rule: RememberMeRule;
}

/** Whether one may stay signed in for longer, and for how long (seed 003). */
export function RememberMe({ policy, rule }: RememberMeProps) {
  const { t } = useLingui();
  const words = useTimeoutWords();
  const part = useRememberMePart(rule, policy);
  const form = usePolicyForm(policy, part);
  const mayEdit = useHasPermission("pf.policy.edit");
  const { typed, problems } = form;
  const others = policy.idleTimeout.value;
  const seconds = secondsIn(typed.text, rule.timeout, policy.absoluteTimeout);
  const shorter = seconds !== undefined && (seconds ?? Infinity) < (others ?? Infinity);

  return (
    <PolicyForm form={form} part={part} policy={policy}>
      <div>
        <Checkbox
          aria-describedby={mayEdit ? undefined : WHY_READ_ONLY}
          aria-disabled={!mayEdit || undefined}
          checked={typed.allowed}
          className="font-medium"
          label={t`Allow “Remember me” at sign-in`}
          onChange={({ target }) => {
            if (mayEdit) form.edit({ ...typed, allowed: target.checked });
          }}
        />
        <p className="ms-6 max-w-[62ch] text-ink-soft">
          <RememberMeNote allowed={typed.allowed} others={others} />
        </p>
      </div>
      {(typed.allowed || problems.value !== undefined) && (
        <div className="grid gap-3">
          <TimeoutControl
            label={t`Sign out inactive remembered sessions after`}
            limit={policy.absoluteTimeout}
            onChange={(next, field) => form.edit({ ...typed, ...next }, field)}
            problems={problems}
            rests={!mayEdit}
            rule={rule.timeout}
            typed={typed}
          />
          {shorter && (
            <p className="max-w-[65ch] text-ink-soft">
              <Trans>That is less than for other sessions.</Trans>{" "}
              {others === null ? (
                <Trans>Remembered ones never end sooner than others: they stay signed in as well.</Trans>
              ) : (
                <Trans>
                  Remembered ones never end sooner than others: they are signed out {words.after(others)} as
                  well.
                </Trans>
              )}
            </p>
          )}
          <StoredReason rule={rule.timeout} />
        </div>
      )}
    </PolicyForm>
  );
}
