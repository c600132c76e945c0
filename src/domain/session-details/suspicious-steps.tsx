import { Trans, useLingui } from "@lingui/react/macro";
import { useId, type ReactNode } from "react";

import { useMe } from "#src/api/me.ts";
import type { Session } from "#src/api/schemas.ts";
import { useSessionsList } from "#src/api/sessions.ts";
import { Link } from "#src/domain/link.tsx";
import { countOthers } from "#src/domain/sign-out/count-others.ts";
import { preloadSignOut } from "#src/domain/sign-out/sign-out-lazy.ts";
import type { SignOutTarget } from "#src/domain/sign-out/sign-out-target.ts";
import { paths } from "#src/paths.ts";

interface SuspiciousStepsProps {
  session: Session;
  /** The button that ends this session; nothing where it cannot be ended. */
  signOutThis: ReactNode;
  onSignOut: (target: SignOutTarget) => void;
}

/** What to do about a session that is not recognised, in the order of seed 003. */
export function SuspiciousSteps({ session, signOutThis, onSignOut }: SuspiciousStepsProps) {
  const { t } = useLingui();
  const id = useId();
  const { sessionId } = useMe();
  const list = useSessionsList("signed-in").data;

  const askOthers = () =>
    onSignOut({
      kind: "others",
      sessions:
        list?.sessions.filter(({ id: one, status }) => one !== sessionId && status === "active") ?? [],
      count: list ? countOthers(list) : null,
    });

  return (
    <section aria-labelledby={id}>
      <h2 className="text-xs font-medium text-ink-soft" id={id}>
        {session.current ? (
          <Trans>If you did not sign in here</Trans>
        ) : (
          <Trans>If you don’t recognise this session</Trans>
        )}
      </h2>
      <ol className="mt-1.5 grid list-decimal gap-1 ps-5 marker:text-ink-soft">
        {signOutThis && <li>{signOutThis}</li>}
        <li>
          <button className={step} onClick={askOthers} type="button" {...preloadSignOut}>
            <Trans>Sign out all others</Trans>
          </button>
        </li>
        <li>
          <Link className={step} to={paths.security()}>
            {t`Change your password`}
          </Link>
        </li>
        <li>
          <Link className={step} to={paths.security()}>
            {t`Look at your recent activity`}
          </Link>
        </li>
      </ol>
    </section>
  );
}

const step = "inline-block py-1 underline decoration-line-strong underline-offset-4";
