import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, type ReactNode } from "react";

import { announce } from "#src/ui/announcer.tsx";
import { Button } from "#src/ui/button.tsx";

interface ResultLineProps {
  /** How many match; undefined while that is not known. */
  total: number | undefined;
  words: ReactNode;
  /** Another question is being answered. */
  busy: boolean;
  /** A change of the filter has taken what was chosen. */
  dropped: boolean;
  /** The server has lost its place in the list, which has begun anew. */
  restarted: boolean;
  /** How many that match have come since. */
  fresh: number;
  onShow: () => Promise<void>;
}

/** Above the rows, always as high: how many there are, what has just become of them, and what is new since. */
export function ResultLine({ total, words, busy, dropped, restarted, fresh, onShow }: ResultLineProps) {
  const line = useRef<HTMLParagraphElement>(null);
  const { t } = useLingui();
  const event = restarted
    ? t`The list has changed and starts anew.`
    : dropped
      ? t`The filter has changed: nothing is selected any more.`
      : "";
  const known = useRef(total);

  // Said once an answer has come, as the eye is elsewhere.
  useEffect(() => {
    if (busy || total === undefined || (known.current === total && event === "")) return;
    if (known.current !== undefined || event !== "")
      announce([event, line.current?.dataset["words"] ?? ""].filter(Boolean).join(" "), { seen: false });
    known.current = total;
  }, [busy, total, event]);

  return (
    <div className="mb-2 flex min-h-9 flex-wrap items-center justify-between gap-x-4">
      <p className="text-ink-soft" ref={line}>
        {event && `${event} `}
        {words}
      </p>
      {fresh > 0 && (
        <Button onClick={() => void onShow()} variant="quiet">
          <span>
            <Plural value={fresh} one="# new session" other="# new sessions" /> · <Trans>Show</Trans>
          </span>
        </Button>
      )}
    </div>
  );
}
