import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useId, type ReactNode } from "react";

import type { SessionsChoice } from "#src/api/change-device.ts";
import type { Device } from "#src/api/device-schemas.ts";
import { useMe } from "#src/api/me.ts";
import { useSessionLabels } from "#src/domain/session-label.ts";

const LISTED = 10;

interface RemoveScopeProps {
  device: Device;
  current: boolean;
  choice: SessionsChoice;
  onChoose: (choice: SessionsChoice) => void;
  disabled: boolean;
}

/** What goes with a device, what can stay, and what happens next. */
export function RemoveScope({ device, current, choice, onChoose, disabled }: RemoveScopeProps) {
  const { t } = useLingui();
  const count = device.sessionCount;
  const id = useId();
  const option = (value: SessionsChoice, words: ReactNode) => (
    <div>
      <label className="flex min-h-8 items-center gap-2.5 text-ink">
        <input
          aria-describedby={`${id}${value}`}
          checked={choice === value}
          className="size-4 shrink-0 accent-accent"
          disabled={disabled}
          name="sessions"
          onChange={() => onChoose(value)}
          type="radio"
          value={value}
        />
        <span>{words}</span>
      </label>
      <p className="ps-6.5" id={`${id}${value}`}>
        <AndThen choice={value} current={current} />
      </p>
    </div>
  );

  return (
    <>
      <p className="mt-3">
        {device.trust ? (
          <Trans>
            Your account forgets this device and its trust. The next sign-in from it counts as one from an
            unknown device.
          </Trans>
        ) : (
          <Trans>
            Your account forgets this device. The next sign-in from it counts as one from an unknown device.
          </Trans>
        )}
      </p>
      {count === 0 ? (
        <p className="mt-3">
          <Trans>No session is signed in on it.</Trans>
        </p>
      ) : (
        <>
          <p className="mt-3">
            <Plural
              value={count}
              one="# session is signed in on it:"
              other="# sessions are signed in on it:"
            />
          </p>
          <SessionNames device={device} />
          <fieldset className="mt-4 grid gap-2">
            <legend className="sr-only">{t`Its sessions`}</legend>
            {option(
              "end",
              <Plural
                value={count}
                one="Sign out its # session as well"
                other="Sign out its # sessions as well"
              />,
            )}
            {option("keep", <Plural value={count} one="Keep it signed in" other="Keep them signed in" />)}
          </fieldset>
        </>
      )}
    </>
  );
}

function AndThen({ choice, current }: { choice: SessionsChoice; current: boolean }) {
  const { policy } = useMe();
  if (choice === "keep") {
    return current ? (
      <Trans>You stay signed in here, on a device that your account no longer knows.</Trans>
    ) : (
      <Trans>Whoever uses it there stays signed in, on a device that your account no longer knows.</Trans>
    );
  }
  if (!current) return <Trans>Whoever uses it there needs to sign in again.</Trans>;
  return policy.terminateCurrent ? (
    <Trans>You are using this device now: you will be signed out, and leave this page.</Trans>
  ) : (
    <Trans>
      The session you are using now stays signed in. To end it, use “Sign out” in the menu at the top of the
      page.
    </Trans>
  );
}

function SessionNames({ device: { sessions, sessionCount } }: { device: Device }) {
  const labels = useSessionLabels()(sessions);
  const listed = sessions.slice(0, LISTED);
  const more = sessionCount - listed.length;
  return (
    <ul className="mt-1 list-disc ps-5">
      {listed.map(({ id, current }) => (
        <li key={id}>
          <bdi>{labels.get(id)}</bdi>
          {current && (
            <>
              {" "}
              <Trans>(the one you are using now)</Trans>
            </>
          )}
        </li>
      ))}
      {more > 0 && (
        <li>
          <Plural value={more} one="and # more" other="and # more" />
        </li>
      )}
    </ul>
  );
}
