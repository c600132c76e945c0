import { Plural, Trans, useLingui } from "@lingui/react/macro";

import { useDeviceLabels } from "#src/domain/device-labels.ts";
import { useEndWords } from "#src/domain/end-words.ts";
import { useExactTime } from "#src/domain/moment.tsx";
import { isOverdue } from "#src/domain/sign-out/overdue.ts";
import { formatClock, parseTime } from "#src/lib/time.ts";
import { useNow } from "#src/lib/use-now.ts";
import { intlLocale } from "#src/locales/locales.ts";

import { ChangesLine, PasswordLine, SecondFactorLine } from "./receipt-account-lines.tsx";
import { At, Line, LISTED, Names } from "./receipt-line.tsx";
import { useSessionName } from "./session-name.ts";
import type { StepProps } from "./step-props.ts";

type ReceiptProps = Pick<StepProps, "session" | "evidence">;

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
      <ChangesLine {...props} />
      <PasswordLine {...props} />
    </ul>
  );
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

function OthersLine({ session, evidence: { related, relatedEnding, endedSince, formerId } }: ReceiptProps) {
  const name = useSessionName();
  const exact = useExactTime();
  // What ended at one time is told with that time, once.
  const times = new Set(endedSince.map(({ end }) => exact(end?.at ?? null)));
  const [together] = times.size === 1 ? times : [];
  return (
    <>
      {endedSince.length > 0 && (
        <Line tone="done">
          <Plural
            value={endedSince.length}
            one="# other session was signed out since then:"
            other="# other sessions were signed out since then:"
          />{" "}
          {together}
          <Names of={endedSince.length}>
            {endedSince.slice(0, LISTED).map((one) => (
              <li key={one.id}>
                <bdi>{name(one)}</bdi>
                {one.id === formerId && (
                  <>
                    {" "}
                    <Trans>(the one you were using)</Trans>
                  </>
                )}
                {!together && one.end && (
                  <>
                    {" "}
                    · <At time={one.end.at} />
                  </>
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
          <Names of={related.length}>
            {related.slice(0, LISTED).map((one) => (
              <li key={one.session.id}>
                <bdi>{name(one.session)}</bdi>
              </li>
            ))}
          </Names>
        </Line>
      ) : relatedEnding > 0 ? (
        <Line tone="info">
          <Plural
            value={relatedEnding}
            one="# session that has something in common with it is still ending."
            other="# sessions that have something in common with it are still ending."
          />
        </Line>
      ) : (
        <Line tone="info">
          <Trans>No session that has something in common with it is signed in.</Trans>
        </Line>
      )}
    </>
  );
}

function TrustLine({ session, evidence: { trusted, devices, allDevicesRead, untrusted } }: ReceiptProps) {
  const labels = useDeviceLabels()(devices.data?.devices ?? []);
  const step = { session, name: "trust" } as const;
  if (trusted.length === 0 && !allDevicesRead) {
    return (
      <Line step={step} tone="open">
        <Trans>Whether the devices that are involved are trusted is not known now.</Trans>
      </Line>
    );
  }
  if (trusted.length === 0) {
    return (
      <Line tone={untrusted ? "done" : "info"}>
        <Trans>None of the devices that are involved is trusted.</Trans>
      </Line>
    );
  }
  return (
    <Line step={step} tone="open">
      <Trans>Still trusted:</Trans>
      <Names of={trusted.length}>
        {trusted.slice(0, LISTED).map((device) => (
          <li key={device.id}>
            <bdi>{labels.get(device.id)?.label}</bdi>
          </li>
        ))}
      </Names>
    </Line>
  );
}
