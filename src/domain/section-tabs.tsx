import { useLingui } from "@lingui/react/macro";
import { clsx } from "clsx";
import { use } from "react";

import { paths } from "#src/paths.ts";

import { Link } from "./link.tsx";
import { PagePreload } from "./page-preload.ts";

/** The two halves of **Sessions & devices**. Links, not tabs of one page: each has an address (APG asks no more of them). */
export function SectionTabs({ current }: { current: "sessions" | "devices" }) {
  const { t } = useLingui();
  const preload = use(PagePreload);
  const names = { sessions: t`Sessions`, devices: t`Devices` };

  return (
    <nav aria-label={t`Sessions & devices`} className="mb-6 flex gap-6 border-b border-line">
      {(["sessions", "devices"] as const).map((tab) => {
        const path = paths[tab]();
        return (
          <Link
            aria-current={tab === current ? "page" : undefined}
            className={clsx(
              "-mb-px border-b-2 py-2 font-medium",
              tab === current ? "border-accent" : "border-transparent text-ink-soft hover:text-ink",
            )}
            key={tab}
            onFocus={() => preload(path)}
            onPointerEnter={() => preload(path)}
            to={path}
          >
            {names[tab]}
          </Link>
        );
      })}
    </nav>
  );
}
