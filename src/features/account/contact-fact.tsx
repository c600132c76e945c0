import { useLingui } from "@lingui/react/macro";

import type { Me } from "#src/api/schemas.ts";
import { MailLink } from "#src/domain/contact.tsx";
import { CopyButton } from "#src/ui/copy-button.tsx";
import { RemoteText } from "#src/ui/remote-text.tsx";

type Person = Me["organization"]["support"];

/** Somebody to turn to, on lines of their own: their address can be written to, and copied. */
export function ContactFact({ contact: { name, email } }: { contact: Person }) {
  const { t } = useLingui();
  return (
    <>
      <p>
        <RemoteText>{name}</RemoteText>
      </p>
      <MailLink>{email}</MailLink> <CopyButton label={t`Copy the e-mail address of ${name}`} value={email} />
    </>
  );
}
