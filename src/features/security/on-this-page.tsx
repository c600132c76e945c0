import { useLingui } from "@lingui/react/macro";

import { Link } from "#src/domain/link.tsx";
import { paths } from "#src/paths.ts";

interface OnThisPageProps {
  groups: { label: string; sections: { id: string; heading: string }[] }[];
}

/** What there is on the page: beside it where there is room, else above it. */
export function OnThisPage({ groups }: OnThisPageProps) {
  const { t } = useLingui();
  return (
    <nav
      aria-label={t`On this page`}
      className="max-xl:mb-10 xl:absolute xl:inset-y-0 xl:start-full xl:ms-8 xl:w-44"
    >
      <div className="grid gap-x-6 gap-y-3 max-xl:border-y max-xl:border-line max-xl:py-3 sm:max-xl:grid-cols-3 xl:sticky xl:top-8 xl:gap-y-5">
        {groups.map(({ label, sections }) => (
          <div key={label}>
            <h2 className="mb-1 text-xs text-ink-soft">{label}</h2>
            <ul className="max-sm:flex max-sm:flex-wrap max-sm:gap-x-4">
              {sections.map(({ id, heading }) => (
                <li key={id}>
                  <Link
                    className="inline-flex min-h-6 items-center rounded-sm py-0.5 text-ink-soft decoration-line-strong underline-offset-4 hover:text-ink hover:underline max-sm:text-ink max-sm:underline"
                    to={`${paths.security()}#${id}`}
                  >
                    {heading}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  );
}
