import { plural } from "@lingui/core/macro";
import { Plural, useLingui } from "@lingui/react/macro";

import type { Termination, TerminationFailure } from "#src/api/termination-schemas.ts";
import { useClientName } from "#src/domain/client-name.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";
import { Button } from "#src/ui/button.tsx";

import { useCauseWords } from "./cause-words.ts";
import { ScrollList } from "./scroll-list.tsx";

interface FailuresProps {
  termination: Termination;
  onRetry: () => void;
  /** Why this person cannot try again. */
  denied: string | undefined;
}

/** What could not be done, each with its cause, and a way to try again for those alone. */
export function Failures({ termination, onRetry, denied }: FailuresProps) {
  const { t } = useLingui();
  const { failures, progress, ends, state } = termination;
  const { failed } = progress;
  const more = failed - failures.length;
  if (failed === 0) return null;
  return (
    <div>
      <p className="font-medium text-danger">
        {ends === "trust" ? (
          <Plural
            value={failed}
            one="The trust of # device could not be revoked:"
            other="The trust of # devices could not be revoked:"
          />
        ) : (
          <Plural
            value={failed}
            one="# session could not be signed out, and goes on:"
            other="# sessions could not be signed out, and go on:"
          />
        )}
      </p>
      <div className="mt-2">
        <ScrollList label={t`What could not be done`} total={failed}>
          {failures.map((failure) => (
            <FailureRow failure={failure} key={failure.id} />
          ))}
          {more > 0 && (
            <li className="px-3 py-2 text-ink-soft">
              <Plural value={more} one="and # more" other="and # more" />
            </li>
          )}
        </ScrollList>
      </div>
      {state === "finished" && (
        <Button className="mt-3" disabledReason={denied} onClick={onRetry}>
          {t`${plural(failed, { one: "Try again for this one", other: "Try again for these #" })}`}
        </Button>
      )}
    </div>
  );
}

function FailureRow({ failure: { id, member, client, cause } }: { failure: TerminationFailure }) {
  const clientName = useClientName();
  const causeWords = useCauseWords();
  const who = member && (inAFewWords(member.name) || inAFewWords(member.email));
  return (
    <li className="px-3 py-2">
      <span className="block">
        <bdi className="font-medium" dir="auto">
          {who ?? id}
        </bdi>
        {client && (
          <>
            {" · "}
            <bdi>{clientName(client)}</bdi>
          </>
        )}
      </span>
      <span className="text-ink-soft">{causeWords(cause)}</span>
    </li>
  );
}
