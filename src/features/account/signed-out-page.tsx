import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useLocation } from "react-router";

import { paths } from "#src/paths.ts";
import { buttonClass } from "#src/ui/button.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { PageHeading } from "#src/ui/page-heading.tsx";
import { StandaloneFrame } from "#src/ui/standalone-frame.tsx";

import { SignedOutReason } from "./signed-out-reason.tsx";
import { readSignedOut } from "./signed-out-state.ts";

/** Where a browser lands whose session is over, by whose hand ever. Knows nothing of whose session it was. */
export function SignedOutPage() {
  const { t } = useLingui();
  const location = useLocation();
  const { cause, confirmed, others } = readSignedOut(location.state);

  return (
    <StandaloneFrame>
      <PageHeading>{confirmed ? t`You are signed out` : t`You are signed out in this browser`}</PageHeading>
      <div className="space-y-5">
        {confirmed ? (
          <SignedOutReason cause={cause} others={others} />
        ) : (
          <Notice title={<Trans>The server could not be reached</Trans>} tone="warning">
            <Trans>
              This browser has forgotten everything it showed. The session itself may still be active until it
              expires. Sign in again when you are online, and sign it out from your sessions.
            </Trans>
          </Notice>
        )}
        <Link className={buttonClass({ variant: "primary", size: "md" })} to={paths.signIn()}>
          <Trans>Sign in again</Trans>
        </Link>
      </div>
    </StandaloneFrame>
  );
}
