import { Trans } from "@lingui/react/macro";

import { Skeleton } from "#src/ui/skeleton.tsx";
import { Wordmark } from "#src/ui/wordmark.tsx";

import { shellBar, shellBody, shellHeader, shellMain, shellSide } from "./shell-layout.ts";

/** The shell before it is known who is signed in. */
export function ShellSkeleton() {
  return (
    <>
      <header className={shellHeader}>
        <div className={shellBar}>
          <Wordmark compact />
          <Skeleton className="ms-auto size-9 rounded-full" />
        </div>
      </header>
      <div className={shellBody}>
        <div className={shellSide}>
          <Skeleton className="mb-3 h-3.5 w-28" />
          <Skeleton className="h-4 w-36" />
        </div>
        <main aria-busy="true" className={shellMain}>
          <p className="sr-only">
            <Trans>Loading…</Trans>
          </p>
          <Skeleton className="mt-1 mb-7 h-7 w-64 max-w-full" />
          <Skeleton className="h-24 rounded-lg" />
        </main>
      </div>
    </>
  );
}
