import { useLingui } from "@lingui/react/macro";
import { useParams } from "react-router";

import { LazyTerminationReport } from "#src/domain/termination/termination-lazy.ts";
import { PageHeading } from "#src/ui/page-heading.tsx";

/** A wide act by its address: found again after a reload, and by colleagues. */
export function TerminationPage() {
  const { t } = useLingui();
  const { id = "" } = useParams();
  return (
    <>
      <PageHeading>{t`Report`}</PageHeading>
      <LazyTerminationReport id={id} key={id} />
    </>
  );
}
