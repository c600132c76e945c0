import { Plural, Trans } from "@lingui/react/macro";

import { useSessionsList } from "#src/api/sessions.ts";
import { Link } from "#src/domain/link.tsx";
import { paths } from "#src/paths.ts";

/** Which sessions show that the password alone was enough for somebody, although there is a second factor. */
export function SignedInWithout() {
  const { data, hasNextPage } = useSessionsList("signed-in");
  const count = data?.sessions.filter(({ secondFactor }) => secondFactor === "none").length ?? 0;
  if (count === 0) return null;
  return (
    <p className="max-w-[52ch]">
      {hasNextPage ? (
        <Plural
          value={count}
          one="At least # session is signed in without a second factor."
          other="At least # sessions are signed in without a second factor."
        />
      ) : (
        <Plural
          value={count}
          one="# session is signed in without a second factor."
          other="# sessions are signed in without a second factor."
        />
      )}{" "}
      <Link className="underline underline-offset-4" to={paths.sessions()}>
        <Trans>Look at your sessions</Trans>
      </Link>
    </p>
  );
}
