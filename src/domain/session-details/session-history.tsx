import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useId } from "react";

import type { SessionDetails, Sighting } from "#src/api/session-details.ts";
import { useClientName } from "#src/domain/client-name.ts";
import { useExactTime } from "#src/domain/moment.tsx";
import { useAddress, usePlace } from "#src/domain/place.ts";
import { intlLocale } from "#src/locales/locales.ts";

import { useAspectName, useAspectPhrase, useAspectValue } from "./change-words.ts";
import { changesBetween } from "./changes.ts";

/** The changes that are shown at once; the earlier ones on demand. */
const SHOWN = 4;

/** A session from its sign-in to now: in a sentence, and each change. */
export function SessionHistory({ session }: { session: SessionDetails }) {
  const id = useId();
  const [first, ...later] = session.history;
  if (!first) return null;
  // Each with the look before it, which it differs from.
  const steps = later.map((sighting, index) => ({ sighting, before: session.history[index] ?? first }));
  const [earlier, shown] = [steps.slice(0, -SHOWN), steps.slice(-SHOWN)];
  return (
    <section aria-labelledby={id}>
      <h2 className="mb-1 text-xs font-medium text-ink-soft" id={id}>
        <Trans>History</Trans>
      </h2>
      <Drift first={first} session={session} />
      <ol className="mt-2 grid gap-3 border-s border-line ps-4">
        <SignIn sighting={first} />
        {earlier.length > 0 && (
          <li>
            <details>
              <summary className="-mx-1 w-fit rounded-sm px-1 text-ink-soft hover:text-ink">
                <Plural value={earlier.length} one="# earlier change" other="# earlier changes" />
              </summary>
              <ol className="mt-3 grid gap-3">
                {earlier.map((step) => (
                  <Change key={step.sighting.at} {...step} />
                ))}
              </ol>
            </details>
          </li>
        )}
        {shown.map((step) => (
          <Change key={step.sighting.at} {...step} />
        ))}
      </ol>
    </section>
  );
}

/** What is different now from what it was at the sign-in. */
function Drift({ first, session }: { first: Sighting; session: SessionDetails }) {
  const { i18n } = useLingui();
  const aspectPhrase = useAspectPhrase();
  const aspects = changesBetween(first, session);
  const names = new Intl.ListFormat(intlLocale(i18n.locale), { type: "conjunction" }).format(
    aspects.map(aspectPhrase),
  );
  if (aspects.length > 0) {
    return (
      <p>
        <Trans>Not as at the sign-in any more: {names}.</Trans>
      </p>
    );
  }
  return (
    <p>
      {session.history.length > 1 ? (
        <Trans>By now as at the sign-in again.</Trans>
      ) : (
        <Trans>Nothing has changed since the sign-in.</Trans>
      )}
    </p>
  );
}

function SignIn({ sighting }: { sighting: Sighting }) {
  const clientName = useClientName();
  const place = usePlace();
  const address = useAddress();
  return (
    <li>
      <When at={sighting.at} />
      <p>
        <Trans>Signed in</Trans>: <bdi>{clientName(sighting.client)}</bdi> · <bdi>{place(sighting)}</bdi> ·{" "}
        <bdi>{address(sighting.ip)}</bdi>
      </p>
    </li>
  );
}

function Change({ sighting, before }: { sighting: Sighting; before: Sighting }) {
  const aspectName = useAspectName();
  const value = useAspectValue();
  const aspects = changesBetween(before, sighting);
  return (
    <li>
      <When at={sighting.at} />
      {aspects.map((aspect) => (
        <p key={aspect}>
          {aspectName(aspect)}: <bdi>{value(aspect, before)}</bdi>{" "}
          <span aria-hidden="true" className="inline-block rtl:-scale-x-100">
            →
          </span>
          <span className="sr-only">
            <Trans>became</Trans>
          </span>{" "}
          <bdi>{value(aspect, sighting)}</bdi>
        </p>
      ))}
      {aspects.length === 0 && (
        <p>
          <Trans>Seen again, as before.</Trans>
        </p>
      )}
    </li>
  );
}

function When({ at }: { at: string }) {
  const exact = useExactTime();
  return (
    <time className="text-xs text-ink-soft" dateTime={at}>
      <bdi>{exact(at)}</bdi>
    </time>
  );
}
