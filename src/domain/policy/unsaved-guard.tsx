import { Trans, useLingui } from "@lingui/react/macro";
import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import type { BlockerFunction } from "react-router";

import { intlLocale } from "#src/locales/locales.ts";
import { paths } from "#src/paths.ts";
import { AlertDialog } from "#src/ui/alert-dialog.tsx";

import { useBlocker } from "./use-blocker.ts";

type Unsaved = ReadonlyMap<string, { giveUp: () => void }>;
type Report = (name: string, giveUp: (() => void) | null) => void;

const ReportContext = createContext<Report>(() => {});

/** Tells the guard around that something under this name is typed and not saved. */
export function useUnsaved(name: string, unsaved: boolean, giveUp: () => void): void {
  const report = use(ReportContext);
  const latest = useRef(giveUp);
  useEffect(() => {
    latest.current = giveUp;
  });
  useEffect(() => {
    if (!unsaved) return;
    report(name, () => latest.current());
    return () => report(name, null);
  }, [name, unsaved, report]);
}

/**
 * Asks before a page is left on which something is not saved. It stands in nobody's way out: being signed out, or
 * signing out, goes on at once.
 */
export function UnsavedGuard({ children }: { children: ReactNode }) {
  const [unsaved, setUnsaved] = useState<Unsaved>(new Map());
  const report = useCallback<Report>((name, giveUp) => {
    setUnsaved((before) => {
      const after = new Map(before);
      if (giveUp) after.set(name, { giveUp });
      else after.delete(name);
      return after;
    });
  }, []);
  return (
    <ReportContext value={report}>
      {children}
      {unsaved.size > 0 && <Guard unsaved={unsaved} />}
    </ReportContext>
  );
}

const wayOut = [paths.signedOut(), paths.signIn()];

function leavesPage(
  folder: string,
  { currentLocation, nextLocation }: Parameters<BlockerFunction>[0],
): boolean {
  const isOut = wayOut.some((path) => nextLocation.pathname === folder + path);
  return nextLocation.pathname !== currentLocation.pathname && !isOut;
}

function Guard({ unsaved }: { unsaved: Unsaved }) {
  const { i18n } = useLingui();
  const blocker = useBlocker(leavesPage);
  const names = new Intl.ListFormat(intlLocale(i18n.locale)).format(unsaved.keys());
  const focused = useRef<Element | null>(null);
  const asks = blocker.state === "blocked";

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, []);

  useEffect(() => {
    const remember = () => {
      if (!document.querySelector("[role=alertdialog]")) focused.current = document.activeElement;
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);

  return (
    <AlertDialog
      cancelLabel={<Trans>Stay</Trans>}
      confirmLabel={<Trans>Leave without saving</Trans>}
      danger
      onClose={() => blocker.reset?.()}
      onConfirm={() => {
        for (const { giveUp } of unsaved.values()) giveUp();
        blocker.proceed?.();
      }}
      open={asks}
      returnFocus={() => (focused.current instanceof HTMLElement ? focused.current : null)}
      title={<Trans>Leave without saving?</Trans>}
    >
      <Trans>What you have changed is not saved: {names}.</Trans>
    </AlertDialog>
  );
}
