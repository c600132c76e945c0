import { useLingui } from "@lingui/react/macro";

import { PageHeading } from "#src/ui/page-heading.tsx";

export function AuditPage() {
  const { t } = useLingui();
  return <PageHeading>{t`Audit log`}</PageHeading>;
}
