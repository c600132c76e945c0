import { useLingui } from "@lingui/react/macro";

import { PageHeading } from "#src/ui/page-heading.tsx";

export function ApiKeyPage() {
  const { t } = useLingui();
  return <PageHeading>{t`API key`}</PageHeading>;
}
