import { Trans } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import { Contact } from "#src/domain/contact.tsx";

/** While one looked, the organization took the choice back: what holds now, and whom to ask about it. */
export function OutOfOnesHands() {
  const { visibility, organization } = useMe();
  return (
    <div className="grid max-w-[65ch] gap-2">
      <p>
        <Trans>Your organization no longer leaves this to its members.</Trans>{" "}
        {visibility === "visible" ? (
          <Trans>Administrators may see your sessions and devices.</Trans>
        ) : (
          <Trans>So far your sessions and devices stay hidden from administrators.</Trans>
        )}
      </p>
      <p className="text-ink-soft">
        <Trans>
          Whom to ask: <Contact contact={organization.support} />
        </Trans>
      </p>
    </div>
  );
}
