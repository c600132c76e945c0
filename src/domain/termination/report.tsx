import { Plural, Trans, useLingui } from "@lingui/react/macro";

import type { Termination, TerminationRequest } from "#src/api/termination-schemas.ts";
import { useDeniedAsNamed } from "#src/domain/use-denied.ts";
import { formatClock, parseTime } from "#src/lib/time.ts";
import { useNow } from "#src/lib/use-now.ts";
import { intlLocale } from "#src/locales/locales.ts";
import { Button } from "#src/ui/button.tsx";

import { useActWords } from "./act-words.ts";
import { Failures } from "./failures.tsx";
import { ProgressBar } from "./progress-bar.tsx";
import { StillPossible } from "./still-possible.tsx";

interface ReportProps {
  termination: Termination;
  /** Plans another act that takes up where this one ended. */
  onPlan: (request: TerminationRequest, reason: string) => void;
}

/** How far an act has come, what could not be done, and what can be done about that. */
export function Report({ termination, onPlan }: ReportProps) {
  const words = useActWords();
  const denied = useDeniedAsNamed(termination.permission);
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
      {state === "finished" && ends === "sessions" && progress.done > 0 && (
        <p className="text-ink-soft">
          <StillPossible termination={termination} />
        </p>
      )}
      {newSince !== null && newSince > 0 && (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-ink-soft">
            <Plural
              value={newSince}
              one="# came between the plan and the run, and was left alone."
              other="# came between the plan and the run, and were left alone."
            />
          </p>
          {state === "finished" && (
            <Button disabledReason={denied} onClick={() => plan(request)}>
              <Trans>Plan the same anew</Trans>
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function Ending({ termination: { progress, effectiveBy } }: { termination: Termination }) {
  const { i18n } = useLingui();
  const now = useNow();
  const by = parseTime(effectiveBy);
  const clock = by === null ? null : formatClock(by, intlLocale(i18n.locale));
  if (by !== null && now > by) {
    return (
      <Plural
        value={progress.ending}
        one={`# was to be over by ${clock}; the server has not confirmed it`}
        other={`# were to be over by ${clock}; the server has not confirmed it`}
      />
    );
  }
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
