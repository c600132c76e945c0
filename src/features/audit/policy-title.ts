import { useLingui } from "@lingui/react/macro";

import { intlLocale } from "#src/locales/locales.ts";

import { type PolicyEdit, type RuleEdit, useRuleEdits } from "./policy-words.ts";

/** A change of the policy in one line: from what to what, or which rules, if it was several. */
export function usePolicyTitle(): (edit: PolicyEdit) => string {
  const { t, i18n } = useLingui();
  const ruleEdits = useRuleEdits();
  const names: Record<RuleEdit["rule"], string> = {
    timeout: t`session timeout`,
    remember: t`“Remember me”`,
    remembered: t`remembered sessions`,
    countries: t`operating countries`,
  };
  return (edit) => {
    const [only, ...more] = ruleEdits(edit).filter(({ changed }) => changed);
    if (!only) return t`Policy change`;
    if (more.length > 0) {
      const list = new Intl.ListFormat(intlLocale(i18n.locale), { type: "unit", style: "short" });
      const rules = list.format([only, ...more].map(({ rule }) => names[rule]));
      return t`Policy change: ${rules}`;
    }
    const { rule, before, after } = only;
    switch (rule) {
      case "timeout":
        return t`Policy change: session timeout from ${before} to ${after}`;
      case "remember":
        return t`Policy change: “Remember me” from ${before} to ${after}`;
      case "remembered":
        return t`Policy change: remembered sessions from ${before} to ${after}`;
      case "countries":
        return t`Policy change: operating countries`;
    }
  };
}
