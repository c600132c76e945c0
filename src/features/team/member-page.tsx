import { useLingui } from "@lingui/react/macro";

import { PageHeading } from "#src/ui/page-heading.tsx";

export function MemberPage() {
  const { t } = useLingui();
  return <PageHeading>{t`Member`}</PageHeading>;
}
