import { Trans, useLingui } from "@lingui/react/macro";

import { useAuditEntry } from "#src/api/audit.ts";
import { Link } from "#src/domain/link.tsx";
import { paths } from "#src/paths.ts";
import { Card } from "#src/ui/card.tsx";
import { PageHeading } from "#src/ui/page-heading.tsx";

import { useEntryTitle } from "./action-words.ts";
import { EntryDetails } from "./entry-details.tsx";

/** An entry as a page, for whoever comes by link. */
export function EntryPage({ id }: { id: string }) {
  const { t } = useLingui();
  const title = useEntryTitle();
  const entry = useAuditEntry(id).data;
  return (
    <>
      <p className="mb-3">
        <Link className="text-accent underline-offset-4 hover:underline" to={paths.audit()}>
          <Trans>Audit log</Trans>
        </Link>
      </p>
      <PageHeading>{entry ? title(entry) : t`Audit entry`}</PageHeading>
      <Card className="px-4 py-3 sm:px-5">
        <EntryDetails id={id} />
      </Card>
    </>
  );
}
