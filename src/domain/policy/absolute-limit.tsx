import { Trans } from "@lingui/react/macro";

import { Advice } from "./advice.tsx";
import { useTimeoutWords } from "./timeout-words.ts";

/** What no activity moves. */
export function AbsoluteLimit({ limit }: { limit: number | null }) {
  const words = useTimeoutWords();
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
        <span className="text-ink-soft">
          <Trans>It is not changed here.</Trans>
        </span>
      </p>
      {advice && <Advice>{advice}</Advice>}
    </>
  );
}
