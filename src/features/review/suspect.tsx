import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";

import type { Signal } from "#src/api/schemas.ts";
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
import { formatClock, parseTime } from "#src/lib/time.ts";
import { intlLocale } from "#src/locales/locales.ts";
import { paths } from "#src/paths.ts";
import { Button, buttonClass } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { Info, Warning } from "#src/ui/icons.tsx";

import { ActProblem } from "./act-problem.tsx";
import { useSessionName } from "./session-name.ts";
import type { Stage } from "./steps.ts";
import type { Act } from "./use-act.ts";

interface SuspectProps {
  session: SessionDetails;
  withdrawal: Act;
  /** Where the person is. */
  stage: Stage | null;
  onMe: () => void;
}

/** Which session it is about: what, where, when, and why it looks odd; in a few words once that is known. */
export function Suspect(props: SuspectProps) {
  return props.stage === "receipt" ? <InOneLine session={props.session} /> : <WholeSuspect {...props} />;
}

function InOneLine({ session }: { session: SessionDetails }) {
  const { i18n } = useLingui();
  const name = useSessionName()(session);
  const ended = parseTime(session.end?.at ?? null);
  const clock = ended === null ? null : formatClock(ended, intlLocale(i18n.locale));
  return (
    <p className="mb-6 flex flex-wrap gap-x-2">
      <Link className="font-medium underline-offset-4 hover:underline" to={paths.session(session.id)}>
        <bdi>{name}</bdi>
      </Link>
      <span className="text-ink-soft">
        {session.status === "ended" ? (
          clock ? (
            <Trans>Ended {clock}</Trans>
          ) : (
            <Trans>Ended</Trans>
          )
        ) : session.status === "ending" ? (
          <Trans>Signing out</Trans>
        ) : (
          <Trans>Still active</Trans>
        )}
      </span>
    </p>
  );
}

function WholeSuspect({ session, withdrawal, stage, onMe }: SuspectProps) {
  const { t } = useLingui();
  const name = useClientName()(session.client);
  const place = usePlace()(session);
  const address = useAddress()(session.ip);
  const method = useSignInMethod()(session.signInMethod);
  const moment = useMomentWords();
  const exact = useExactTime();
  const { state, pending } = withdrawal;
  const rest = useRest("error" in state ? state.error : null);
  const known = stage !== null && stage !== "confirm";

  return (
    <Card aria-labelledby="suspect" as="section" className="mb-6 px-4 py-4 sm:px-5">
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
          {!known && (
            <>
              <p className="text-ink-soft">
                <Trans>
                  Signed in <time dateTime={session.createdAt}>{exact(session.createdAt)}</time> ({method})
                </Trans>
              </p>
              <p className="text-ink-soft">
                <Trans>Last active: {moment(session.lastActiveAt)}</Trans>
              </p>
            </>
          )}
          <Reasons folded={known} session={session} />
          <div className="mt-3 flex flex-wrap gap-2">
            <Link className={buttonClass()} to={paths.session(session.id)}>
              <Trans>All details</Trans>
            </Link>
            <Button disabledReason={rest} onClick={onMe} pending={pending}>
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

// The gravest come first; on a small screen more would push the step itself out of sight.
const AT_FIRST = 2;

function Reasons({ session, folded }: { session: SessionDetails; folded: boolean }) {
  const { t } = useLingui();
  const words = useSignalWords();
  const against = signalsOf(session).filter(({ level }) => level !== "reassuring");
  // What is said twice is said once, with its gravest level.
  const byWords = new Map(against.map((signal) => [words(signal), signal.level] as const).toReversed());
  const reasons = [...byWords].toReversed();
  if (reasons.length === 0) return null;
  const first = folded ? [] : reasons.slice(0, AT_FIRST);
  const rest = reasons.slice(first.length);
  return (
    <div className="mt-3 grid gap-1">
      {first.length > 0 && <ReasonList label={t`Why it stands out`} reasons={first} />}
      {rest.length > 0 && (
        <details>
          <summary className="w-fit cursor-pointer rounded-sm text-ink-soft">
            {folded
              ? t`Why it stands out`
              : t`${plural(rest.length, { one: "# more reason", other: "# more reasons" })}`}
          </summary>
          <div className="mt-1">
            <ReasonList label={t`Why it stands out besides`} reasons={rest} />
          </div>
        </details>
      )}
    </div>
  );
}

function ReasonList({ label, reasons }: { label: string; reasons: [string, Signal["level"]][] }) {
  return (
    <ul aria-label={label} className="grid gap-1">
      {reasons.map(([reason, level]) => (
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
