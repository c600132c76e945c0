import { useLingui } from "@lingui/react/macro";

import { PageHeading } from "#src/ui/page-heading.tsx";

export function ReviewPage() {
  const { t } = useLingui();
  return <PageHeading>{t`Review a session`}</PageHeading>;
}
