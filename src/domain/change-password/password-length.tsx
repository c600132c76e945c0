import { Plural, Trans } from "@lingui/react/macro";

/** How long the new password is and has to be: the one thing that is asked of it (NIST SP 800-63B-4, 3.1.1.2). */
export function PasswordLength({ length, minLength }: { length: number; minLength: number }) {
  const missing = minLength - length;
  return (
    <>
      {length === 0 && (
        <Plural value={minLength} one="At least # character." other="At least # characters." />
      )}
      {length > 0 && missing > 0 && (
        <>
          <Plural value={length} one="# character so far." other="# characters so far." />{" "}
          <Plural value={missing} one="It takes # more." other="It takes # more." />
        </>
      )}
      {length > 0 && missing <= 0 && (
        <span className="text-success">
          <Plural value={length} one="# character: long enough." other="# characters: long enough." />
        </span>
      )}{" "}
      <Trans>Any character counts, spaces too. A few words in a row are easy to keep in mind.</Trans>
    </>
  );
}
