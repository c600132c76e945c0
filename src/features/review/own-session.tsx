import { Trans } from "@lingui/react/macro";

import { useSignOut } from "#src/api/account.ts";
import { Link } from "#src/domain/link.tsx";
import { paths } from "#src/paths.ts";
import { Button, buttonClass } from "#src/ui/button.tsx";
import { Notice } from "#src/ui/notice.tsx";

import { StepActions } from "./step-actions.tsx";

/** For the session of this very page there is nothing to doubt: whoever does, leaves it or changes the password. */
export function OwnSession() {
  const signOut = useSignOut();
  return (
    <div className="grid gap-5">
      <Notice title={<Trans>This is the session you are using now.</Trans>}>
        <Trans>
          If you did not sign in here yourself, sign out here. If you think that somebody knows your password,
          change it: that ends all your sessions, this one too.
        </Trans>
      </Notice>
      <StepActions>
        <Button onClick={signOut} size="md" variant="danger">
          <Trans>Sign out here</Trans>
        </Button>
        <Link className={buttonClass({ size: "md" })} to={paths.security()}>
          <Trans>Change password</Trans>
        </Link>
      </StepActions>
    </div>
  );
}
