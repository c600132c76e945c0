import { Trans } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import { Contact } from "#src/domain/contact.tsx";
import { useFactorNames } from "#src/domain/second-factor.ts";

import { useChangeWords } from "./change-words.ts";
import { At, Line, LISTED, Names } from "./receipt-line.tsx";
import type { StepProps } from "./step-props.ts";

type ReceiptProps = Pick<StepProps, "session" | "evidence">;

export function SecondFactorLine({ session }: ReceiptProps) {
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
    <Line tone="info">
      <Trans>Second factor set up: {names(secondFactors)}.</Trans>
    </Line>
  );
}

export function ChangesLine({ session, evidence: { account, accountChanges } }: ReceiptProps) {
  const { support } = useMe().organization;
  const words = useChangeWords();
  const step = { session, name: "activity" } as const;
  if (!account.data) {
    return (
      <Line step={step} tone="open">
        <Trans>Whether your account was changed since that sign-in is not known now.</Trans>
      </Line>
    );
  }
  if (accountChanges.length === 0) {
    return (
      <Line tone="info">
        <Trans>How you get into your account was not changed since that sign-in.</Trans>
      </Line>
    );
  }
  return (
    <Line step={step} tone="open">
      <Trans>
        How you get into your account was changed since that sign-in. If that was not you, ask{" "}
        <Contact contact={support} />.
      </Trans>
      <Names of={accountChanges.length}>
        {accountChanges.slice(0, LISTED).map(({ id, action, at }) => (
          <li key={id}>
            {words(action)} · <At time={at} />
          </li>
        ))}
      </Names>
    </Line>
  );
}

export function PasswordLine({ session, evidence: { passwordChangedAt, account } }: ReceiptProps) {
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
  if (!account.data) {
    return (
      <Line step={step} tone="open">
        <Trans>Whether the password was changed is not known now.</Trans>
      </Line>
    );
  }
  return (
    <Line step={step} tone="open">
      <Trans>Password: not changed by you because of this session.</Trans>
    </Line>
  );
}
