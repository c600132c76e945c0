import { Trans, useLingui } from "@lingui/react/macro";
import { useLocation } from "react-router";

import { useConnection } from "#src/api/connection.tsx";
import { Link } from "#src/domain/link.tsx";
import { paths } from "#src/paths.ts";
import { buttonClass } from "#src/ui/button.tsx";
import { PageHeading } from "#src/ui/page-heading.tsx";
import { StandaloneFrame } from "#src/ui/standalone-frame.tsx";

import { OwnPasswordChange, UnclearPasswordChange } from "./own-password-change.tsx";
import { OwnWideAct } from "./own-wide-act.tsx";
import { SignedOutReason } from "./signed-out-reason.tsx";
import { readSignedOut } from "./signed-out-state.ts";
import { UnconfirmedExpiry } from "./unconfirmed-expiry.tsx";
import { UnconfirmedSignOut } from "./unconfirmed-sign-out.tsx";
import { WhatToCheck } from "./what-to-check.tsx";

/** Where a browser lands whose session is over, by whose hand ever. Knows nothing of whose session it was. */
export function SignedOutPage() {
  const { signingOut } = useConnection();
  return <StandaloneFrame>{signingOut ? <SigningOut /> : <SignedOut />}</StandaloneFrame>;
}

function SigningOut() {
  const { t } = useLingui();
  return (
    <>
      <PageHeading>{t`Signing out…`}</PageHeading>
      <p className="text-ink-soft">
        <Trans>
          This page has forgotten everything it showed. The server is being asked to end the session.
        </Trans>
      </p>
    </>
  );
}

function SignedOut() {
  const { t } = useLingui();
  const location = useLocation();
  const { cause, confirmed, answered, idleTimeout, limit, retry, returnTo, others, passwordChange, wideAct } =
    readSignedOut(location.state);
  const expiry = { idleTimeout, limit };
  const changed = passwordChange && cause === "password_changed";

  return (
    <>
      <PageHeading key={String(confirmed)}>
        {changed
          ? t`Your password is changed`
          : confirmed
            ? t`You are signed out`
            : t`You may still be signed in`}
      </PageHeading>
      <div className="space-y-5">
        {confirmed ? (
          <>
            {changed ? (
              <div className="space-y-2 text-ink-soft">
                <OwnPasswordChange others={others} />
              </div>
            ) : wideAct?.begun && (cause === "admin" || cause === null) ? null : (
              <SignedOutReason cause={cause} expiry={expiry} others={others} />
            )}
            {wideAct && <OwnWideAct begun={wideAct.begun} />}
            {passwordChange && !changed && <UnclearPasswordChange />}
            {goesOnWithReview(returnTo) && (
              <p className="text-ink-soft">
                <Trans>
                  The review of the session then goes on: it shows what was done, and what is still open.
                </Trans>
              </p>
            )}
            <KeptDrafts />
            <SignInAgain returnTo={returnTo} />
            {(cause === "expired" || (cause === null && !wideAct)) && (
              <WhatToCheck expiry={cause === "expired" ? expiry : null} />
            )}
          </>
        ) : cause === "expired" ? (
          <>
            <UnconfirmedExpiry {...expiry} answered={answered} />
            <KeptDrafts />
            <SignInAgain returnTo={returnTo} />
          </>
        ) : (
          <UnconfirmedSignOut retry={retry} />
        )}
      </div>
    </>
  );
}

/** What was typed outlives the session in the memory of this tab, and is shown to nobody else. */
function KeptDrafts() {
  const { drafts } = useConnection();
  return drafts.any ? (
    <p className="text-ink-soft">
      <Trans>
        What you had typed and not saved is there again when you sign in as the same person in this tab.
      </Trans>
    </p>
  ) : null;
}

/** In the place of this page: whoever is signed in and goes back must not read that they are not. */
function SignInAgain({ returnTo }: { returnTo: string | null }) {
  return (
    <Link
      className={buttonClass({ variant: "primary", size: "md" })}
      replace
      to={paths.signIn(returnTo ?? undefined)}
    >
      <Trans>Sign in again</Trans>
    </Link>
  );
}

/** Whether it is a review that is left half done. */
function goesOnWithReview(returnTo: string | null): boolean {
  return returnTo !== null && /^[^?#]*\/review(?:[?#]|$)/.test(returnTo);
}
