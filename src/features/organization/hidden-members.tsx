import { Plural, Trans } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import { Contact } from "#src/domain/contact.tsx";

/** Of how many members nothing is told, why, and whom to ask. */
export function HiddenMembers({ count }: { count: number }) {
  const { organization } = useMe();
  if (count === 0) return null;
  return (
    <p className="mt-4 max-w-[75ch] text-ink-soft">
      <Plural
        value={count}
        one="# member has chosen not to be seen here; their sessions and devices are not listed."
        other="# members have chosen not to be seen here; their sessions and devices are not listed."
      />{" "}
      <Trans>
        If you need to know more, ask <Contact contact={organization.support} />.
      </Trans>
    </p>
  );
}
