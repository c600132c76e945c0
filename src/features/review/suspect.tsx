import { Trans, useLingui } from "@lingui/react/macro";

import type { SessionDetails } from "#src/api/session-details.ts";
import { ClientIcon } from "#src/domain/client-icon.tsx";
import { useClientName } from "#src/domain/client-name.ts";
import { signalsOf } from "#src/domain/concern.ts";
import { Link } from "#src/domain/link.tsx";
import { useExactTime, useMomentWords } from "#src/domain/moment.tsx";
import { useAddress, usePlace } from "#src/domain/place.ts";
import { useSignInMethod } from "#src/domain/sign-in-method.ts";
import { useSignalWords } from "#src/domain/signals/signal-words.ts";
import { useRest } from "#src/domain/use-rest.ts";
import { paths } from "#src/paths.ts";
import { Button, buttonClass } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { Info, Warning } from "#src/ui/icons.tsx";

import { ActProblem } from "./act-problem.tsx";
import type { Act } from "./use-act.ts";

interface SuspectProps {
  session: SessionDetails;
  withdrawal: Act;
  onMe: () => void;
}

/** Which session it is about: what, where, when, and why it looks odd. */
export function Suspect({ session, withdrawal, onMe }: SuspectProps) {
  const { t } = useLingui();
  const name = useClientName()(session.client);
  const place = usePlace()(session);
  const address = useAddress()(session.ip);
  const method = useSignInMethod()(session.signInMethod);
  const moment = useMomentWords();
  const exact = useExactTime();
  const { state, pending } = withdrawal;
  const rest = useRest("error" in state ? state.error : null);

  return (
    <Card aria-labelledby="suspect" as="section" className="mb-8 px-4 py-4 sm:px-5">
      <div className="flex gap-3">
        <ClientIcon className="mt-0.5 text-ink-soft max-sm:hidden" client={session.client} />
        <div className="min-w-0 grow">
          <h2 className="text-base font-semibold" id="suspect">
            <bdi>{name}</bdi>
          </h2>
          <p>
            <bdi>{place}</bdi>
            <span className="text-ink-soft">
              {" "}
              · <bdi>{address}</bdi>
            </span>
          </p>
          <p className="text-ink-soft">
            <Trans>
              Signed in <time dateTime={session.createdAt}>{exact(session.createdAt)}</time> ({method})
            </Trans>
          </p>
          <p className="text-ink-soft">
            <Trans>Last active: {moment(session.lastActiveAt)}</Trans>
          </p>
          <Reasons session={session} />
          <div className="-ms-3 mt-3 flex flex-wrap gap-x-1">
            <Link className={buttonClass({ variant: "quiet" })} to={paths.session(session.id)}>
              <Trans>All details</Trans>
            </Link>
            <Button disabledReason={rest} onClick={onMe} pending={pending} variant="quiet">
              {session.verdict ? t`This was me after all` : t`This was me`}
            </Button>
          </div>
        </div>
      </div>
      {state.step !== "rest" && state.step !== "sending" && (
        <div className="mt-3">
          <ActProblem state={state} />
        </div>
      )}
    </Card>
  );
}

function Reasons({ session }: { session: SessionDetails }) {
  const { t } = useLingui();
  const words = useSignalWords();
  const against = signalsOf(session).filter(({ level }) => level !== "reassuring");
  // What is said twice is said once, with its gravest level.
  const reasons = new Map(against.map((signal) => [words(signal), signal.level] as const).toReversed());
  if (reasons.size === 0) return null;
  return (
    <ul aria-label={t`Why it stands out`} className="mt-3 grid gap-1">
      {[...reasons].toReversed().map(([reason, level]) => (
        <li className="flex gap-2" key={reason}>
          {level === "low" ? (
            <Info className="mt-0.5 size-4 text-ink-soft" />
          ) : (
            <Warning className="mt-0.5 size-4 text-warning" />
          )}
          <span className="min-w-0">{reason}</span>
        </li>
      ))}
    </ul>
  );
}
