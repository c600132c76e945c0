import { Trans, useLingui } from "@lingui/react/macro";
import { useRouteError } from "react-router";

import { useSignOut } from "#src/api/account.ts";
import { ApiError } from "#src/api/errors.ts";
import { useOptionalMe } from "#src/api/me.ts";
import { useErrorWords } from "#src/domain/error-words.ts";
import { useCountdown } from "#src/lib/use-countdown.ts";
import { Button } from "#src/ui/button.tsx";
import { PageHeading } from "#src/ui/page-heading.tsx";
import { RemoteText } from "#src/ui/remote-text.tsx";
import { StandaloneFrame } from "#src/ui/standalone-frame.tsx";

import { useInsideShell } from "./shell.tsx";

interface BrokenPageProps {
  /** What went wrong; without it, what the router caught. */
  error?: unknown;
  /** A way to try again that is gentler than loading the page anew. */
  onRetry?: () => void;
}

/**
 * Something broke: on its way here, or in the page itself. Never tells what, as that is for developers, but
 * gives the request's id, if there is one. Builds on as little as it can: the shell may be what broke.
 */
export function BrokenPage({ error: given, onRetry }: BrokenPageProps) {
  const caught = useRouteError();
  const error = given ?? caught;
  const inside = useInsideShell();

  const page = <Broken error={error} inside={inside} onRetry={onRetry ?? (() => location.reload())} />;
  return inside ? page : <StandaloneFrame>{page}</StandaloneFrame>;
}

function Broken({ error, inside, onRetry }: { error: unknown; inside: boolean; onRetry: () => void }) {
  const { t } = useLingui();
  const errorWords = useErrorWords();
  const me = useOptionalMe();
  const signOut = useSignOut();
  const known = error instanceof ApiError ? error : null;
  const wait = useCountdown(known);

  return (
    <>
      <PageHeading>{t`Something broke`}</PageHeading>
      <div className="max-w-[65ch] space-y-2 text-ink-soft" role="alert">
        <p>{known ? errorWords(known) : <Trans>This page could not be shown.</Trans>}</p>
        {known?.requestId && (
          <p>
            <Trans>
              Request <RemoteText>{known.requestId}</RemoteText>
            </Trans>
          </p>
        )}
      </div>
      <div className="mt-5 flex flex-wrap gap-2">
        <Button aria-disabled={wait > 0} onClick={onRetry} variant="primary">
          {wait > 0 ? <Trans>Try again (in {wait} s)</Trans> : <Trans>Try again</Trans>}
        </Button>
        {!inside && (me ?? known) && (
          <Button onClick={signOut}>
            <Trans>Sign out</Trans>
          </Button>
        )}
      </div>
    </>
  );
}
