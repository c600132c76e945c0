import { useLingui } from "@lingui/react/macro";

import { PageHeading } from "#src/ui/page-heading.tsx";

export function ApiKeysPage() {
  const { t } = useLingui();
  return <PageHeading>{t`API sessions`}</PageHeading>;
}
