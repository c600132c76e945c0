import { Trans, useLingui } from "@lingui/react/macro";
import { type ComponentType, useRef } from "react";
import { useNavigate, useSearchParams } from "react-router";

import { ApiError } from "#src/api/errors.ts";
import { useSignIn } from "#src/api/sign-in.ts";
import { safeReturnPath } from "#src/lib/return-path.ts";
import { paths } from "#src/paths.ts";
import { PageHeading } from "#src/ui/page-heading.tsx";
import { StandaloneFrame } from "#src/ui/standalone-frame.tsx";

import { type Credentials, SignInForm } from "./sign-in-form.tsx";

interface SignInPageProps {
  /** What a mock build shows beside the form: a choice of people to be. */
  aside?: ComponentType<{ onPick: (credentials: Credentials) => void }>;
}

/** Where to go on. Not to a page about being signed out, which an old link may still name. */
function returnPath(wanted: string | null): string {
  const path = safeReturnPath(wanted);
  const about = [paths.signIn(), paths.signedOut()].some((page) => path?.startsWith(page));
  return path === null || about ? paths.sessions() : path;
}

export function SignInPage({ aside: Aside }: SignInPageProps) {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const signIn = useSignIn();

  // Two quick clicks come before the first is rendered as pending; one that succeeded needs no other.
  const underWay = useRef(false);

  function submit(credentials: Credentials) {
    if (underWay.current) return;
    underWay.current = true;
    signIn.mutate(credentials, {
      onError: () => {
        underWay.current = false;
      },
      onSuccess: () => {
        void navigate(returnPath(search.get("return")), { replace: true });
      },
    });
  }

  return (
    <StandaloneFrame aside={Aside && <Aside onPick={submit} />}>
      <PageHeading lead={<Trans>See where you are signed in, and end what you don’t recognise.</Trans>}>
        {t`Sign in`}
      </PageHeading>
      <SignInForm
        error={signIn.error instanceof ApiError ? signIn.error : null}
        onSubmit={submit}
        pending={signIn.isPending}
      />
    </StandaloneFrame>
  );
}
