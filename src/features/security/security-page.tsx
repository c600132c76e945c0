import { useLingui } from "@lingui/react/macro";

import { PageHeading } from "#src/ui/page-heading.tsx";

export function SecurityPage() {
  const { t } = useLingui();
  return <PageHeading>{t`Security`}</PageHeading>;
}
