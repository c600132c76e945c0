import { Trans, useLingui } from "@lingui/react/macro";

import type { Policy } from "#src/api/policy-schemas.ts";
import { useHasPermission } from "#src/permissions/permission.ts";

import { AbsoluteLimit } from "./absolute-limit.tsx";
import { PolicyForm } from "./policy-form.tsx";
import { useSessionTimeoutPart } from "./session-timeout-part.ts";
import { StoredReason } from "./stored-reason.tsx";
import { TimeoutControl } from "./timeout-control.tsx";
import { useTimeoutWords } from "./timeout-words.ts";
import { usePolicyForm } from "./use-policy-form.ts";

/** After how long without activity everybody is signed out (seeds 000, 003). */
export function SessionTimeout({ policy }: { policy: Policy }) {
  const { t } = useLingui();
  const words = useTimeoutWords();
  const part = useSessionTimeoutPart(policy);
  const form = usePolicyForm(policy, part);
  const mayEdit = useHasPermission("pf.policy.edit");
  return (
    <PolicyForm
      aside={<AbsoluteLimit limit={policy.absoluteTimeout} />}
      form={form}
      part={part}
      policy={policy}
    >
      <div className="grid gap-3">
        <TimeoutControl
          label={t`Sign out inactive sessions after`}
          limit={policy.absoluteTimeout}
          onChange={form.edit}
          problems={form.problems}
          rests={!mayEdit}
          rule={policy.idleTimeout}
          typed={form.typed}
        />
        <StoredReason rule={policy.idleTimeout} />
        <p className="max-w-[65ch] text-ink-soft">
          <Trans>
            Typing, clicking and scrolling count as activity, in any of your tabs in the same browser; what a
            page does by itself does not.
          </Trans>
        </p>
        <p className="max-w-[65ch] text-ink-soft">{words.advice()}</p>
      </div>
    </PolicyForm>
  );
}
