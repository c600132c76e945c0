import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { clsx } from "clsx";
import type { ReactNode } from "react";

import { useMe } from "#src/api/me.ts";
import type { Session } from "#src/api/schemas.ts";
import { useEndWords } from "#src/domain/end-words.ts";
import { Link } from "#src/domain/link.tsx";
import { useExactTime } from "#src/domain/moment.tsx";
import { useSessionLabels } from "#src/domain/session-label.ts";
import { isOverdue } from "#src/domain/sign-out/overdue.ts";
import { formatClock, parseTime } from "#src/lib/time.ts";
import { useNow } from "#src/lib/use-now.ts";
import { intlLocale } from "#src/locales/locales.ts";
import { paths } from "#src/paths.ts";
import { Check, Info, Warning } from "#src/ui/icons.tsx";

import { useDeviceName } from "./device-name.ts";
import { useFactorNames } from "./factor-names.ts";
import type { StepProps } from "./step-props.ts";
import type { StepName } from "./steps.ts";

type ReceiptProps = Pick<StepProps, "session" | "evidence">;

const LISTED = 10;

/** How each step stands in the end, with when it was done, and the way to what is not. */
export function ReceiptLines(props: ReceiptProps) {
  const { t } = useLingui();
  return (
    <ul aria-label={t`What was done and what was not`} className="grid gap-3">
      <VerdictLine {...props} />
      <SessionLine {...props} />
      <OthersLine {...props} />
      <TrustLine {...props} />
      <SecondFactorLine {...props} />
      <PasswordLine {...props} />
    </ul>
  );
}

interface LineProps {
  tone: "done" | "open" | "info";
  /** The step in which it can still be done. */
  step?: { session: Session; name: StepName };
  children: ReactNode;
}

function Line({ tone, step, children }: LineProps) {
  const Icon = { done: Check, open: Warning, info: Info }[tone];
  return (
    <li className="flex gap-2.5">
      <Icon className={clsx({ done: "text-success", open: "text-warning", info: "text-ink-soft" }[tone])} />
      <div className="min-w-0">
        {children}
        {step && (
          <>
            {" "}
            <Link
              className="font-medium whitespace-nowrap text-accent underline-offset-4 hover:underline"
              preventScrollReset
              to={paths.reviewStage(step.session.id, step.name)}
            >
              <Trans>Go to this step</Trans>
            </Link>
          </>
        )}
      </div>
    </li>
  );
}

function At({ time }: { time: string }) {
  const exact = useExactTime();
  return <time dateTime={time}>{exact(time)}</time>;
}

function VerdictLine({ session, evidence: { since } }: ReceiptProps) {
  if (since === null) {
    return (
      <Line step={{ session, name: "confirm" }} tone="open">
        <Trans>Not noted: that this session is not yours.</Trans>
      </Line>
    );
  }
  return (
    <Line tone="done">
      <Trans>
        Noted: this session is not yours. <At time={since} />
      </Trans>
    </Line>
  );
}

function SessionLine({ session }: ReceiptProps) {
  const { i18n } = useLingui();
  const endWords = useEndWords();
  const overdue = isOverdue(session, useNow());
  const step = { session, name: "session" } as const;
  if (session.end) {
    return (
      <Line tone="done">
        <Trans>
          This session has ended: {endWords(session.end)}. <At time={session.end.at} />
        </Trans>
      </Line>
    );
  }
  if (session.status === "active" || overdue) {
    return (
      <Line step={step} tone="open">
        <Trans>This session is still active.</Trans>
      </Line>
    );
  }
  const by = parseTime(session.effectiveBy);
  const clock = by === null ? null : formatClock(by, intlLocale(i18n.locale));
  return (
    <Line step={step} tone="info">
      {clock ? (
        <Trans>This session is being signed out: it stops working by {clock} at the latest.</Trans>
      ) : (
        <Trans>This session is being signed out.</Trans>
      )}
    </Line>
  );
}

function OthersLine({ session, evidence: { related, endedSince } }: ReceiptProps) {
  const labels = useSessionLabels()([...related.map((one) => one.session), ...endedSince]);
  return (
    <>
      {endedSince.length > 0 && (
        <Line tone="done">
          <Plural
            value={endedSince.length}
            one="# other session was signed out since then:"
            other="# other sessions were signed out since then:"
          />
          <Names more={endedSince.length - LISTED}>
            {endedSince.slice(0, LISTED).map(({ id, end }) => (
              <li key={id}>
                <bdi>{labels.get(id)}</bdi>{" "}
                {end && (
                  <span className="text-ink-soft">
                    · <At time={end.at} />
                  </span>
                )}
              </li>
            ))}
          </Names>
        </Line>
      )}
      {related.length > 0 ? (
        <Line step={{ session, name: "others" }} tone="open">
          <Plural
            value={related.length}
            one="# session that has something in common with it is still signed in:"
            other="# sessions that have something in common with it are still signed in:"
          />
          <Names more={related.length - LISTED}>
            {related.slice(0, LISTED).map((one) => (
              <li key={one.session.id}>
                <bdi>{labels.get(one.session.id)}</bdi>
              </li>
            ))}
          </Names>
        </Line>
      ) : (
        <Line tone="done">
          <Trans>No session that has something in common with it is signed in.</Trans>
        </Line>
      )}
    </>
  );
}

function Names({ more, children }: { more: number; children: ReactNode }) {
  return (
    <ul className="mt-1 grid list-disc gap-0.5 ps-5 text-ink-soft">
      {children}
      {more > 0 && (
        <li>
          <Plural value={more} one="and # more" other="and # more" />
        </li>
      )}
    </ul>
  );
}

function TrustLine({ session, evidence: { trusted, devices } }: ReceiptProps) {
  const deviceName = useDeviceName();
  const step = { session, name: "trust" } as const;
  if (!devices.data) {
    return (
      <Line step={step} tone="open">
        <Trans>Whether the devices that are involved are trusted is not known now.</Trans>
      </Line>
    );
  }
  if (trusted.length === 0) {
    return (
      <Line tone="done">
        <Trans>None of the devices that are involved is trusted.</Trans>
      </Line>
    );
  }
  return (
    <Line step={step} tone="open">
      <Trans>Still trusted:</Trans>
      <Names more={trusted.length - LISTED}>
        {trusted.slice(0, LISTED).map((device) => (
          <li key={device.id}>
            <bdi>{deviceName(device)}</bdi>
          </li>
        ))}
      </Names>
    </Line>
  );
}

function SecondFactorLine({ session }: ReceiptProps) {
  const { secondFactors } = useMe();
  const names = useFactorNames();
  const step = { session, name: "second-factor" } as const;
  if (secondFactors === null) {
    return (
      <Line step={step} tone="info">
        <Trans>Second factor: not known here.</Trans>
      </Line>
    );
  }
  if (secondFactors.length === 0) {
    return (
      <Line step={step} tone="open">
        <Trans>Second factor: not set up.</Trans>
      </Line>
    );
  }
  return (
    <Line tone="done">
      <Trans>Second factor: {names(secondFactors)}.</Trans>
    </Line>
  );
}

function PasswordLine({ session, evidence: { passwordChangedAt, passwords, since } }: ReceiptProps) {
  const step = { session, name: "password" } as const;
  if (passwordChangedAt !== null) {
    return (
      <Line tone="done">
        <Trans>
          Password changed. <At time={passwordChangedAt} />
        </Trans>
      </Line>
    );
  }
  if (since !== null && !passwords.data) {
    return (
      <Line step={step} tone="open">
        <Trans>Whether the password was changed since then is not known now.</Trans>
      </Line>
    );
  }
  return (
    <Line step={step} tone="open">
      <Trans>Password: not changed since then.</Trans>
    </Line>
  );
}
