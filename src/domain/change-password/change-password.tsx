import { Trans } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import { Contact } from "#src/domain/contact.tsx";

import { ChangePasswordForm } from "./change-password-form.tsx";

interface ChangePasswordProps {
  /** A path of `paths` to go on at after signing in again; without it, where one is. */
  returnTo?: string;
}

/** Changes one's password, which ends all one's sessions; or says whom to ask where that is done elsewhere. */
export function ChangePassword({ returnTo }: ChangePasswordProps) {
  const { organization, policy } = useMe();
  if (policy.passwordMinLength !== null)
    return <ChangePasswordForm minLength={policy.passwordMinLength} returnTo={returnTo ?? null} />;
  return (
    <p className="max-w-[65ch]">
      <Trans>
        Passwords are not changed here: your organization looks after them elsewhere. If you need a new one,
        ask <Contact contact={organization.support} />.
      </Trans>
    </p>
  );
}
