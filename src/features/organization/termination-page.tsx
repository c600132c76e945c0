import { useLingui } from "@lingui/react/macro";

import { PageHeading } from "#src/ui/page-heading.tsx";

export function TerminationPage() {
  const { t } = useLingui();
  return <PageHeading>{t`Sign-out under way`}</PageHeading>;
}
