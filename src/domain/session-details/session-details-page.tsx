import { Trans, useLingui } from "@lingui/react/macro";

import { useSession } from "#src/api/session.ts";
import { useClientName } from "#src/domain/client-name.ts";
import { Link } from "#src/domain/link.tsx";
import { usePlace } from "#src/domain/place.ts";
import { paths } from "#src/paths.ts";
import { Card } from "#src/ui/card.tsx";
import { PageHeading } from "#src/ui/page-heading.tsx";

import { SessionDetails } from "./session-details.tsx";

/** A session's details as a page, for whoever comes by link. */
export function SessionDetailsPage({ id }: { id: string }) {
  const { t } = useLingui();
  const clientName = useClientName();
  const place = usePlace();
  const session = useSession(id).data;
  return (
    <>
      <p className="mb-3">
        <Link className="text-accent underline-offset-4 hover:underline" to={paths.sessions()}>
          <Trans>All sessions</Trans>
        </Link>
      </p>
      <PageHeading>{session ? t`${clientName(session.client)}, ${place(session)}` : t`Session`}</PageHeading>
      <Card className="px-4 py-3 sm:px-5">
        <SessionDetails id={id} />
      </Card>
    </>
  );
}
