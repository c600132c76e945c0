import { clsx } from "clsx";
import type { ReactNode } from "react";

import { Announcer } from "./announcer.tsx";
import { Wordmark } from "./wordmark.tsx";

interface StandaloneFrameProps {
  /** Something beside the page, or below it where there is no room. */
  aside?: ReactNode;
  children: ReactNode;
}

/** The frame of pages outside the shell. */
export function StandaloneFrame({ aside, children }: StandaloneFrameProps) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-[67rem] flex-col px-4 md:px-8">
      <header className="flex min-h-14 items-center py-2">
        <Wordmark />
      </header>
      <div
        className={clsx(
          "mx-auto grid w-full grow content-start gap-x-20 gap-y-12 pt-[8vh] pb-20",
          aside ? "max-w-4xl md:grid-cols-2" : "max-w-sm",
        )}
      >
        <main className="min-w-0">{children}</main>
        {aside && <aside className="min-w-0">{aside}</aside>}
      </div>
      <Announcer />
    </div>
  );
}
