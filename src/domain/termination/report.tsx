import { Plural, Trans, useLingui } from "@lingui/react/macro";

import type { Termination, TerminationRequest } from "#src/api/termination-schemas.ts";
import { formatClock, parseTime } from "#src/lib/time.ts";
import { intlLocale } from "#src/locales/locales.ts";
import { Button } from "#src/ui/button.tsx";

import { useActWords } from "./act-words.ts";
import { Failures } from "./failures.tsx";
import { ProgressBar } from "./progress-bar.tsx";
import { useDenied } from "./use-denied.ts";

interface ReportProps {
  termination: Termination;
  /** Plans another act that takes up where this one ended. */
  onPlan: (request: TerminationRequest, reason: string) => void;
}

/** How far an act has come, what could not be done, and what can be done about that. */
export function Report({ termination, onPlan }: ReportProps) {
  const words = useActWords();
  const denied = useDenied(termination.request);
  const { id, progress, newSince, state, ends, request } = termination;
  const plan = (next: TerminationRequest) => onPlan(next, termination.reason ?? "");
  return (
    <div className="space-y-4">
      <ProgressBar label={words.report(termination)} termination={termination} />
      {/* What is over for good, the words above tell once it is finished. */}
      <ul className="space-y-1 text-ink-soft empty:hidden">
        {state === "running" && progress.done > 0 && (
          <li>
            {ends === "trust" ? (
              <Plural
                value={progress.done}
                one="# device is no longer trusted"
                other="# devices are no longer trusted"
              />
            ) : (
              <Plural value={progress.done} one="# session signed out" other="# sessions signed out" />
            )}
          </li>
        )}
        {progress.ending > 0 && (
          <li>
            <Ending termination={termination} />
          </li>
        )}
        {state === "running" && progress.gone > 0 && (
          <li>
            <Plural
              value={progress.gone}
              one="# had ended before it was its turn"
              other="# had ended before it was their turn"
            />
          </li>
        )}
      </ul>
      <Failures
        denied={denied}
        onRetry={() => plan({ target: "failed", terminationId: id })}
        termination={termination}
      />
      {newSince !== null && newSince > 0 && (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-ink-soft">
            <Plural
              value={newSince}
              one="# new since: it came after the plan, and was left alone."
              other="# new since: they came after the plan, and were left alone."
            />
          </p>
          {state === "finished" && (
            <Button disabledReason={denied} onClick={() => plan(request)}>
              <Plural value={newSince} one="Plan this one too" other="Plan these too" />
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function Ending({ termination: { progress, effectiveBy } }: { termination: Termination }) {
  const { i18n } = useLingui();
  const by = parseTime(effectiveBy);
  const clock = by === null ? null : formatClock(by, intlLocale(i18n.locale));
  return (
    <>
      <Plural
        value={progress.ending}
        one="# stops working at its next request"
        other="# stop working at their next request"
      />
      {clock && <Trans>, by {clock} at the latest</Trans>}
    </>
  );
}
