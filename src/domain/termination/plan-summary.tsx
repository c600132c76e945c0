import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import type { Termination } from "#src/api/termination-schemas.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";

import { useCountWords } from "./count-words.ts";

/** In a sentence or two, what the plan would do: what is read out as the dialog's description. */
export function PlanSummary({ plan }: { plan: Termination }) {
  const { t } = useLingui();
  const { user } = useMe();
  const count = useCountWords(plan.ends);
  const { total, memberCount, member, ends } = plan;
  if (total === 0) {
    return ends === "trust" ? (
      <Trans>There is no trust to revoke. Nothing is left to do here.</Trans>
    ) : (
      <Trans>There is nothing to sign out. Nothing is left to do here.</Trans>
    );
  }
  const what = count(total);
  const ofName = member && inAFewWords(member.name);
  const whose = ofName ? ofName : t`${plural(memberCount, { one: "# member", other: "# members" })}`;
  return (
    <>
      {ends === "trust" ? (
        <Trans>
          This revokes the trust of {what} of {whose}. It reaches no others.
        </Trans>
      ) : (
        <Trans>
          This signs out {what} of {whose}. Only these: sessions that begin later are not affected.
        </Trans>
      )}{" "}
      {plan.includesOwn && <Trans>Your own session is among them: you leave this page.</Trans>}
      {!plan.includesOwn && member?.id === user.id && <Trans>They are your own.</Trans>}
    </>
  );
}
