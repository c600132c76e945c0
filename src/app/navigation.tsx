import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { clsx } from "clsx";
import { useLocation } from "react-router";

import { useMe } from "#src/api/me.ts";
import { Link } from "#src/domain/link.tsx";
import { paths } from "#src/paths.ts";
import { isGranted, type Permission } from "#src/permissions/permission.ts";

interface Entry {
  label: MessageDescriptor;
  to: string;
  /** Addresses that belong to this entry besides those below its own. */
  also?: string[];
  /** Without it the section has no entry; its address says what is missing. */
  permission?: Permission;
}

interface Group {
  label: MessageDescriptor;
  entries: Entry[];
}

const groups: Group[] = [
  {
    label: msg`Account & security`,
    entries: [
      {
        label: msg`Sessions & devices`,
        to: paths.sessions(),
        also: [paths.devices()],
        permission: "platform.sessions.view",
      },
      { label: msg`Security`, to: paths.security() },
    ],
  },
  {
    label: msg`Organization`,
    entries: [
      { label: msg`Team`, to: paths.team(), permission: "pf.sessions.view_org" },
      { label: msg`API sessions`, to: paths.apiKeys(), permission: "pf.api_keys.view" },
      { label: msg`Audit log`, to: paths.audit(), permission: "pf.audit.view" },
    ],
  },
];

/** What of the navigation this person may see; groups without an entry are left out. */
export function useNavigation(): Group[] {
  const me = useMe();
  return groups
    .map(({ label, entries }) => ({
      label,
      entries: entries.filter(({ permission }) => !permission || isGranted(me, permission)),
    }))
    .filter((group) => group.entries.length > 0);
}

interface NavigationProps {
  onNavigate?: () => void;
}

export function Navigation({ onNavigate }: NavigationProps) {
  const { t, i18n } = useLingui();
  const { pathname } = useLocation();

  function isCurrent({ to, also = [] }: Entry) {
    return [to, ...also].some((path) => pathname === path || pathname.startsWith(`${path}/`));
  }

  return (
    <nav aria-label={t`Settings`} className="-mx-2.5 space-y-6">
      {useNavigation().map((group) => {
        const label = i18n._(group.label);
        return (
          <div key={label}>
            <h2 className="mb-1.5 px-2.5 text-xs text-ink-soft">{label}</h2>
            <ul className="space-y-0.5">
              {group.entries.map((entry) => (
                <li key={entry.to}>
                  <Link
                    aria-current={isCurrent(entry) ? "page" : undefined}
                    className={clsx(
                      "flex min-h-9 items-center rounded-md px-2.5 py-1.5",
                      isCurrent(entry)
                        ? "bg-hover font-medium text-ink forced-colors:underline"
                        : "text-ink-soft hover:bg-hover hover:text-ink",
                    )}
                    onClick={onNavigate}
                    to={entry.to}
                  >
                    {i18n._(entry.label)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
