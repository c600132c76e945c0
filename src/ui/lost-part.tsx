import { Trans } from "@lingui/react/macro";
import { useLayoutEffect, useRef } from "react";

import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";

interface LostPartProps {
  failures: number;
  pending: boolean | undefined;
  /** One part may stand in many places: only one of them says aloud what became of it. */
  aloud: boolean;
  onRetry: () => void;
  /** What a click opens can be closed. It stands over the page, and takes the focus. */
  onClose: (() => void) | undefined;
}

/** In place of a part whose code could not be fetched. */
export function LostPart({ failures, pending, aloud, onRetry, onClose }: LostPartProps) {
  const actions = useRef<HTMLDivElement>(null);
  const over = onClose !== undefined;

  useLayoutEffect(() => {
    const box = actions.current;
    const before = over ? document.activeElement : document.querySelector("h1");
    if (over) box?.querySelector("button")?.focus();
    return () => {
      if (!box?.contains(document.activeElement)) return;
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [over]);

  return (
    <Notice
      action={
        <div className="flex flex-wrap gap-2" ref={actions}>
          <Button onClick={onRetry} pending={pending}>
            <Trans>Try again</Trans>
          </Button>
          {/* Some browsers remember a file that failed as long as the page lives. Offline it would be the last of it. */}
          {failures > 1 && navigator.onLine && (
            <Button onClick={() => location.reload()}>
              <Trans>Reload the page</Trans>
            </Button>
          )}
          {over && (
            <Button onClick={onClose}>
              <Trans>Close</Trans>
            </Button>
          )}
        </div>
      }
      className={over ? "fixed inset-x-4 bottom-4 z-50 mx-auto max-w-lg shadow-pop" : ""}
      {...(aloud && { role: "alert" })}
      tone="danger"
    >
      <span key={failures}>
        <Trans>This part of the page could not be loaded.</Trans>{" "}
        {over && !navigator.onLine && <Trans>You are offline. Nothing was sent.</Trans>}
      </span>
    </Notice>
  );
}
