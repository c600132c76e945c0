import { useEffect, useRef, useState } from "react";

import { nextAction } from "#src/domain/next-action.ts";

import { LazySignOutDialog } from "./sign-out-lazy.ts";
import type { SignOutTarget } from "./sign-out-target.ts";

// When the first rows have long had what they need.
const PREFETCH_MS = 5_000;

/** The one confirmation of a page: asks, tells what became of it, and gives the focus back to a sensible place. */
export function useSignOutDialog() {
  const [target, setTarget] = useState<SignOutTarget | null>(null);
  const [retried, setRetried] = useState<ReadonlySet<string>>(new Set());
  const opener = useRef<HTMLElement | null>(null);
  const next = useRef<HTMLElement | null>(null);
  const around = useRef<HTMLElement | null>(null);

  // Fetched while there is a network: without one it has to come too, to say so.
  useEffect(() => {
    const timer = setTimeout(LazySignOutDialog.preload, PREFETCH_MS);
    return () => clearTimeout(timer);
  }, []);

  function ask(wanted: SignOutTarget) {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    next.current = nextAction(opener.current);
    around.current = opener.current?.closest<HTMLElement>("[role=dialog]") ?? null;
    setTarget(wanted);
  }

  function done() {
    // The button that ends several goes with them, only later: the focus must not stay behind on it.
    if (target?.kind !== "one") opener.current = null;
    if (target?.kind === "one" && target.session.status === "ending") {
      setRetried((before) => new Set(before).add(target.session.id));
    }
    setTarget(null);
  }

  const dialog = target && (
    <LazySignOutDialog
      onClose={() => setTarget(null)}
      onDone={done}
      returnFocus={() =>
        stillThere(opener.current) ??
        stillThere(next.current) ??
        stillThere(around.current) ??
        document.querySelector("h1")
      }
      target={target}
    />
  );
  return { ask, dialog, retried: (id: string) => retried.has(id) };
}

function stillThere(element: HTMLElement | null): HTMLElement | null {
  return element?.isConnected ? element : null;
}
