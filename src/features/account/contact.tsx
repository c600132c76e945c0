import { useLingui } from "@lingui/react/macro";

import type { Me } from "#src/api/schemas.ts";
import { CopyButton } from "#src/ui/copy-button.tsx";
import { RemoteText } from "#src/ui/remote-text.tsx";

type Person = Me["organization"]["support"];

/** Somebody to turn to. Their address can be copied but is no link: no link is made from what others wrote. */
export function Contact({ contact: { name, email } }: { contact: Person }) {
  const { t } = useLingui();
  return (
    <>
      <p>
        <RemoteText>{name}</RemoteText>
      </p>
      <RemoteText className="text-ink-soft">{email}</RemoteText>{" "}
      <CopyButton label={t`Copy the e-mail address of ${name}`} value={email} />
    </>
  );
}
