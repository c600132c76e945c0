import { useLingui } from "@lingui/react/macro";

import { PageHeading } from "#src/ui/page-heading.tsx";

export function TeamPage() {
  const { t } = useLingui();
  return <PageHeading>{t`Team`}</PageHeading>;
}
