import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import type { Termination, TerminationRequest } from "#src/api/termination-schemas.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";

import type { SubjectWords } from "./subject.ts";

/** What the act is called: as a question before it, and on the button that does it. */
export function useActWords() {
  const { t } = useLingui();
  const { organization } = useMe();
  return {
    title(request: TerminationRequest, plan: Termination | null, subject: SubjectWords | null): string {
      const whose = plan?.member && inAFewWords(plan.member.name);
      const what = subject?.name;
      const total = plan?.total;
      switch (request.target) {
        case "sessions":
          if (what) return whose ? t`Sign out ${what}, of ${whose}?` : t`Sign out ${what}?`;
          return total
            ? t`${plural(total, { one: "Sign out # selected session?", other: "Sign out # selected sessions?" })}`
            : t`Sign out selected sessions?`;
        case "member":
          return whose ? t`Force sign-out of ${whose}?` : t`Force sign-out?`;
        case "matching_sessions":
          if (!what) {
            return total
              ? t`${plural(total, { one: "Sign out # matching session?", other: "Sign out # matching sessions?" })}`
              : t`Sign out all matching sessions?`;
          }
          return total
            ? t`${plural(total, { one: `Sign out # session that matches: ${what}?`, other: `Sign out # sessions that match: ${what}?` })}`
            : t`Sign out all sessions that match: ${what}?`;
        case "everyone":
          return t`Sign out everyone at ${inAFewWords(organization.name)}?`;
        case "devices":
          if (what) return whose ? t`Revoke trust of ${what}, of ${whose}?` : t`Revoke trust of ${what}?`;
          return total
            ? t`${plural(total, { one: "Revoke trust of # selected device?", other: "Revoke trust of # selected devices?" })}`
            : t`Revoke trust of selected devices?`;
        case "matching_devices":
          if (!what) {
            return total
              ? t`${plural(total, { one: "Revoke trust of # matching device?", other: "Revoke trust of # matching devices?" })}`
              : t`Revoke trust of all matching devices?`;
          }
          return total
            ? t`${plural(total, { one: `Revoke trust of # device that matches: ${what}?`, other: `Revoke trust of # devices that match: ${what}?` })}`
            : t`Revoke trust of all devices that match: ${what}?`;
        case "failed":
          if (!total) return t`Try again what failed?`;
          if (plan.ends === "trust")
            return t`${plural(total, { one: "Try again to revoke trust of # device?", other: "Try again to revoke trust of # devices?" })}`;
          return whose
            ? t`${plural(total, { one: `Try again to sign out # session of ${whose}?`, other: `Try again to sign out # sessions of ${whose}?` })}`
            : t`${plural(total, { one: "Try again to sign out # session?", other: "Try again to sign out # sessions?" })}`;
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
