import { Plural, Trans, useLingui } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import type { Termination } from "#src/api/termination-schemas.ts";
import { useTerminations } from "#src/api/terminations.ts";
import { Link } from "#src/domain/link.tsx";
import { useMomentWords } from "#src/domain/moment.tsx";
import { RetryButton } from "#src/domain/retry-button.tsx";
import { inAFewWords } from "#src/lib/visible-text.ts";
import { paths } from "#src/paths.ts";
import { Button } from "#src/ui/button.tsx";
import { Notice } from "#src/ui/notice.tsx";

import { useActWords } from "./act-words.ts";
import { markLookedAt, useLookedAt } from "./looked-at.ts";
import { ProgressBar } from "./progress-bar.tsx";
import { handled, useResultWords } from "./result-words.ts";

const SHOWN = 3;

/** Wide acts that run, and those whose end was not looked at yet, whose they ever are. */
export function TerminationBanner() {
  const { t } = useLingui();
  const { data, error, isFetching, refetch } = useTerminations();
  const { rows: terminations, unreadable, beyond } = data ?? { rows: [], unreadable: 0, beyond: 0 };
  const lookedAt = useLookedAt();
  const running = terminations.filter(({ state }) => state === "running");
  const finished = terminations.filter(({ state, id }) => state === "finished" && !lookedAt.has(id));
  const shown = [...running, ...finished].slice(0, SHOWN);
  const more = running.length + finished.length - shown.length + beyond;
  if (shown.length === 0 && !error && unreadable === 0) return null;
  return (
    <section aria-label={t`Wide acts of the last day`} className="mb-6 space-y-2">
      {error && (
        <Notice
          action={<RetryButton error={error} onRetry={() => void refetch()} pending={isFetching} />}
          title={<Trans>What is under way could not be asked</Trans>}
          tone="warning"
        />
      )}
      {unreadable > 0 && (
        <Notice tone="warning">
          <Plural
            value={unreadable}
            one="# wide act could not be read, and is not shown. It may be under way."
            other="# wide acts could not be read, and are not shown. They may be under way."
          />
        </Notice>
      )}
      {shown.map((termination) =>
        termination.state === "running" ? (
          <Running key={termination.id} termination={termination} />
        ) : (
          <Finished key={termination.id} termination={termination} />
        ),
      )}
      {more > 0 && (
        <p className="text-ink-soft">
          <Plural value={more} one="and # more" other="and # more" />{" "}
          <Button onClick={() => finished.forEach(({ id }) => markLookedAt(id))} variant="quiet">
            <Trans>Dismiss all that are finished</Trans>
          </Button>
        </p>
      )}
    </section>
  );
}

function Running({ termination }: { termination: Termination }) {
  const { t, i18n } = useLingui();
  const words = useActWords().report(termination);
  const soFar = i18n.number(handled(termination));
  const total = i18n.number(termination.total);
  return (
    <Notice
      action={<Details label={t`Details: ${words}`} termination={termination} />}
      title={
        <>
          {words}:{" "}
          <Trans>
            {soFar} of {total}
          </Trans>
        </>
      }
    >
      <p className="mb-2 text-ink-soft">
        <By termination={termination} />
      </p>
      <ProgressBar label={words} termination={termination} />
    </Notice>
  );
}

function Finished({ termination }: { termination: Termination }) {
  const { t } = useLingui();
  const words = useActWords().report(termination);
  const result = useResultWords()(termination);
  const moment = useMomentWords()(termination.finishedAt);
  const failed = termination.progress.failed > 0;
  return (
    <Notice
      action={
        <>
          <Details label={t`Details: ${result}`} termination={termination} />
          <Button
            aria-label={t`Dismiss: ${result}`}
            onClick={() => markLookedAt(termination.id)}
            variant="quiet"
          >
            <Trans>Dismiss</Trans>
          </Button>
        </>
      }
      title={failed ? words : undefined}
      tone={failed ? "warning" : "info"}
    >
      {result}{" "}
      <span className="text-ink-soft">
        <By termination={termination} /> · {moment}
      </span>
    </Notice>
  );
}

/** Who has done it. */
function By({ termination: { actor } }: { termination: Termination }) {
  const { user } = useMe();
  if (actor.id === user.id) return <Trans>By you</Trans>;
  return (
    <Trans>
      By <bdi dir="auto">{inAFewWords(actor.name) || inAFewWords(actor.email)}</bdi>
    </Trans>
  );
}

function Details({ termination: { id }, label }: { termination: Termination; label: string }) {
  return (
    <Link
      aria-label={label}
      className="inline-flex min-h-8 items-center font-medium underline underline-offset-4"
      to={paths.termination(id)}
    >
      <Trans>Details</Trans>
    </Link>
  );
}
