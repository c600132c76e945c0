import { useLingui } from "@lingui/react/macro";

import { PageHeading } from "#src/ui/page-heading.tsx";

export function OrgSessionsPage() {
  const { t } = useLingui();
  return <PageHeading>{t`Sessions & devices`}</PageHeading>;
}
