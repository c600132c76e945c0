import { Plural, Trans } from "@lingui/react/macro";

import { useSessionsList } from "#src/api/sessions.ts";
import { useHasPermission } from "#src/permissions/permission.ts";

/** What a change of password does to one's sessions: said where it is asked for, with their number if that is known. */
export function EndsAll() {
  return useHasPermission("platform.sessions.view") ? <Counted /> : <Words count={null} />;
}

function Counted() {
  const { data, isError } = useSessionsList("signed-in");
  return <Words count={isError ? null : (data?.activeCount ?? null)} />;
}

function Words({ count }: { count: number | null }) {
  return (
    <p className="text-ink-soft">
      {count === null && <Trans>This signs out all your sessions, the one you are using now too.</Trans>}
      {count !== null && (
        <Plural
          value={count}
          one="This signs out your one session: the one you are using now."
          other="This signs out all your # sessions, the one you are using now too."
        />
      )}{" "}
      <Trans>You then sign in again with the new password.</Trans>
    </p>
  );
}
