import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import type { Termination, TerminationRequest } from "#src/api/termination-schemas.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";

/** What the act is called: as a question before it, and on the button that does it. */
export function useActWords() {
  const { t } = useLingui();
  const { organization } = useMe();
  return {
    title(request: TerminationRequest, plan: Termination | null): string {
      switch (request.target) {
        case "sessions":
          return t`Sign out selected sessions?`;
        case "member": {
          const name = plan?.member && inAFewWords(plan.member.name);
          return name ? t`Force sign-out of ${name}?` : t`Force sign-out?`;
        }
        case "matching_sessions":
          return t`Sign out all matching sessions?`;
        case "everyone":
          return t`Sign out everyone at ${inAFewWords(organization.name)}?`;
        case "devices":
          return t`Revoke trust of selected devices?`;
        case "matching_devices":
          return t`Revoke trust of all matching devices?`;
        case "failed":
          return t`Try again what failed?`;
      }
    },
    confirm: ({ ends, total }: Termination) =>
      ends === "trust"
        ? t`${plural(total, { one: "Revoke trust of # device", other: "Revoke trust of # devices" })}`
        : t`${plural(total, { one: "Sign out # session", other: "Sign out # sessions" })}`,
    /** How far it has come. */
    report({ ends, state, request, member, progress }: Termination): string {
      if (state === "planned") return t`Planned, and not done`;
      if (state === "finished") {
        if (progress.failed > 0) return t`Finished, but not for all`;
        return ends === "trust" ? t`Revoking trust is finished` : t`Sign-out finished`;
      }
      if (ends === "trust") return t`Revoking trust`;
      if (request.target === "everyone") return t`Signing out everyone`;
      const name = member && inAFewWords(member.name);
      return name ? t`Signing out ${name}` : t`Signing out sessions`;
    },
  };
}
