import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";

import { announce } from "#src/ui/announcer.tsx";
import { Button } from "#src/ui/button.tsx";

interface FreshEntriesProps {
  count: number;
  /** False: there are more than that. */
  all: boolean;
  onShow: () => void;
}

/** What was recorded since the list was read. It waits here, at the bottom of what is seen, so that nothing moves. */
export function FreshEntries({ count, all, onShow }: FreshEntriesProps) {
  const { t } = useLingui();
  const said = useRef(false);
  const words = all
    ? t`${plural(count, { one: "# new entry", other: "# new entries" })}`
    : t`More than ${count} new entries`;

  // Once: whoever listens need not hear each of them.
  useEffect(() => {
    if (said.current) return;
    said.current = true;
    announce(words, { seen: false });
  }, [words]);

  return (
    <div className="sticky bottom-4 z-20 order-last flex items-center gap-4 justify-self-center rounded-lg border border-line bg-raised py-2 ps-4 pe-2 shadow-pop max-sm:bottom-2">
      <p>{words}</p>
      <Button aria-label={t`Show ${words}`} onClick={onShow}>
        <Trans>Show</Trans>
      </Button>
    </div>
  );
}
