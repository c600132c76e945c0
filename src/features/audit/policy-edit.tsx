import { Trans, useLingui } from "@lingui/react/macro";
import { clsx } from "clsx";

import { Link } from "#src/domain/link.tsx";
import { paths } from "#src/paths.ts";

import { type PolicyEdit, type RuleEdit, useRuleEdits } from "./policy-words.ts";

/** What the policy was and what it is since, side by side, rule by rule. */
export function PolicyEditTable({ edit }: { edit: PolicyEdit }) {
  const rules = useRuleEdits()(edit);
  return (
    <section aria-labelledby="policy-edit">
      <h2 className="font-semibold" id="policy-edit">
        <Trans>The policy before and after</Trans>
      </h2>
      <table aria-labelledby="policy-edit" className="mt-2 w-full border-t border-line text-start">
        <thead className="text-xs text-ink-soft">
          <tr>
            <th className={cell} scope="col">
              <Trans>Rule</Trans>
            </th>
            <th className={cell} scope="col">
              <Trans>Before</Trans>
            </th>
            <th className={cell} scope="col">
              <Trans>After</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr className="border-t border-line" key={rule.rule}>
              <th className={cell} scope="row">
                {rule.label}
              </th>
              <td className={clsx(cell, "text-ink-soft")}>{rule.before}</td>
              <td className={cell}>
                <After {...rule} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3">
        <Link
          className="text-accent underline-offset-4 hover:underline"
          to={paths.policyPart("session-timeout")}
        >
          <Trans>The policy as it is now</Trans>
        </Link>
      </p>
    </section>
  );
}

const cell = "py-2 pe-4 text-start align-top font-normal last:pe-0 max-sm:pe-3";

function After({ after, changed, added, removed }: RuleEdit) {
  const { t } = useLingui();
  if (!changed) {
    return (
      <span className="text-ink-soft">
        <Trans>Unchanged</Trans>
      </span>
    );
  }
  return (
    <>
      <strong className="font-semibold">{after}</strong>
      {added && <span className="block text-ink-soft">{t`Added: ${added}`}</span>}
      {removed && <span className="block text-ink-soft">{t`Removed: ${removed}`}</span>}
    </>
  );
}

/** What of a change does not stand in its title, line by line. */
export function PolicyEditLines({ edit }: { edit: PolicyEdit }) {
  const { t } = useLingui();
  const changed = useRuleEdits()(edit).filter((rule) => rule.changed);
  if (changed.length === 1 && changed[0]?.rule !== "countries") return null;
  return changed.map(({ rule, label, before, after, added, removed }) => (
    <p className="text-ink-soft" key={rule}>
      {added === undefined && removed === undefined ? (
        <Trans>
          {label}: {before}, now {after}
        </Trans>
      ) : (
        [label, added && t`Added: ${added}`, removed && t`Removed: ${removed}`].filter(Boolean).join(" · ")
      )}
    </p>
  ));
}
