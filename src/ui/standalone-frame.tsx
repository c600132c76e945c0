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
    <div
      className={clsx(
        "mx-auto px-4 pt-[min(10vh,6rem)] pb-20 md:px-8",
        aside ? "max-w-[60rem]" : "max-w-[28rem]",
      )}
    >
      <header className="mb-10">
        <Wordmark />
      </header>
      <div className={clsx("grid gap-x-20 gap-y-12", aside && "md:grid-cols-2")}>
        <main className="min-w-0">{children}</main>
        {aside && <aside className="min-w-0">{aside}</aside>}
      </div>
      <Announcer />
    </div>
  );
}
