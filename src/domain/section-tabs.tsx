import { useLingui } from "@lingui/react/macro";
import { clsx } from "clsx";
import { use } from "react";

import { paths } from "#src/paths.ts";
import { useHasPermission } from "#src/permissions/permission.ts";

import { Link } from "./link.tsx";
import { PagePreload } from "./page-preload.ts";

interface SectionTabsProps {
  current: "sessions" | "devices";
  /** Whose rows are shown. */
  scope?: "mine" | "organization";
}

/**
 * The two halves of **Sessions & devices**, and for holders of `pf.sessions.view_org` whose they are. Links, not
 * tabs of one page: each has an address (APG asks no more of them).
 */
export function SectionTabs({ current, scope = "mine" }: SectionTabsProps) {
  const { t } = useLingui();
  const preload = use(PagePreload);
  const mayViewOrganization = useHasPermission("pf.sessions.view_org");
  const pages = {
    mine: { sessions: paths.sessions(), devices: paths.devices() },
    organization: { sessions: paths.orgSessions(), devices: paths.orgDevices() },
  };
  const tabs = { sessions: t`Sessions`, devices: t`Devices` };
  const scopes = { mine: t`Mine`, organization: t`Organization` };

  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 border-b border-line">
      <nav aria-label={t`Sessions & devices`} className="flex gap-6">
        {(["sessions", "devices"] as const).map((tab) => {
          const path = pages[scope][tab];
          return (
            <Link
              aria-current={tab === current ? "page" : undefined}
              className={clsx(
                "-mb-px border-b-2 py-2 font-medium",
                tab === current
                  ? "border-accent"
                  : "border-transparent text-ink-soft hover:text-ink forced-colors:border-[Canvas]",
              )}
              key={tab}
              onFocus={() => preload(path)}
              onPointerEnter={() => preload(path)}
              to={path}
            >
              {tabs[tab]}
            </Link>
          );
        })}
      </nav>
      {mayViewOrganization && (
        <nav aria-label={t`Whose`} className="my-2 flex rounded-md border border-line bg-hover p-px">
          {(["mine", "organization"] as const).map((whose) => (
            <Link
              aria-current={whose === scope || undefined}
              className={clsx(
                "rounded-sm border px-3 py-0.5",
                whose === scope
                  ? "border-line-strong bg-surface font-medium"
                  : "border-transparent text-ink-soft hover:text-ink forced-colors:border-[Canvas]",
              )}
              key={whose}
              to={pages[whose][current]}
            >
              {scopes[whose]}
            </Link>
          ))}
        </nav>
      )}
    </div>
  );
}
