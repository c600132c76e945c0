import { Trans } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import { Contact } from "#src/domain/contact.tsx";

import { Advice } from "./advice.tsx";
import { useTimeoutWords } from "./timeout-words.ts";

/** What no activity moves. */
export function AbsoluteLimit({ limit }: { limit: number | null }) {
  const words = useTimeoutWords();
  const { organization } = useMe();
  const advice = words.limitBeyondAdvice(limit);
  return (
    <>
      <p>
        {limit === null ? (
          <Trans>
            <span className="font-medium">Absolute limit: none.</span> Whoever stays active stays signed in.
          </Trans>
        ) : (
          <Trans>
            <span className="font-medium">Absolute limit: {words.time(limit)}.</span> Then everybody signs in
            again, however active they are.
          </Trans>
        )}{" "}
        {advice && <Advice>({advice})</Advice>}
      </p>
      <p className="text-ink-soft">
        <Trans>
          It cannot be changed on this page. Whom to ask: <Contact contact={organization.support} />.
        </Trans>
      </p>
    </>
  );
}
