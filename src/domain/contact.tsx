import type { Me } from "#src/api/schemas.ts";
import { visibleText } from "#src/lib/visible-text.ts";
import { RemoteText } from "#src/ui/remote-text.tsx";

type Person = Me["organization"]["support"];

/** Somebody to turn to, within a sentence: their name, and their address to write to. */
export function Contact({ contact: { name, email } }: { contact: Person }) {
  return (
    <>
      <RemoteText>{name}</RemoteText> (<MailLink>{email}</MailLink>)
    </>
  );
}

// An address and nothing besides: one at-sign, no further recipient, no header.
const ADDRESS = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/;

/** An e-mail address that somebody else wrote: a link if it is one, text if it is anything else. */
export function MailLink({ children: email }: { children: string }) {
  const words = <RemoteText>{email}</RemoteText>;
  if (!ADDRESS.test(email) || visibleText(email) !== email) return words;
  // What it says is all that it does: "?" and "&" do not begin a subject or a copy to others.
  const to = email.split("@").map(encodeURIComponent).join("@");
  return (
    <a className="underline decoration-line-strong underline-offset-4" href={`mailto:${to}`}>
      {words}
    </a>
  );
}
