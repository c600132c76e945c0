import { Trans, useLingui } from "@lingui/react/macro";

import { Link } from "#src/domain/link.tsx";
import { paths } from "#src/paths.ts";
import { buttonClass } from "#src/ui/button.tsx";
import { PageHeading } from "#src/ui/page-heading.tsx";

export function NotFoundPage() {
  const { t } = useLingui();
  return (
    <>
      <PageHeading>{t`Page not found`}</PageHeading>
      <p className="max-w-[65ch] text-ink-soft">
        <Trans>There is no page at this address. It may have moved, or the link may be incomplete.</Trans>
      </p>
      <Link className={`mt-5 ${buttonClass()}`} to={paths.home()}>
        <Trans>Go to your sessions</Trans>
      </Link>
    </>
  );
}
