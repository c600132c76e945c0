import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";

import { useOrgSession } from "#src/api/org-session.ts";
import { useClientName } from "#src/domain/client-name.ts";
import { usePlace } from "#src/domain/place.ts";
import { Card } from "#src/ui/card.tsx";
import { PageHeading } from "#src/ui/page-heading.tsx";

import { OrgSessionDetails } from "./org-session-details.tsx";

interface OrgSessionPageProps {
  id: string;
  /** The way to the list that it belongs to. */
  back: ReactNode;
  sessionPath?: ((id: string) => string) | undefined;
}

/** The details of a member's session as a page, for whoever comes by link. */
export function OrgSessionPage({ id, back, sessionPath }: OrgSessionPageProps) {
  const { t } = useLingui();
  const clientName = useClientName();
  const place = usePlace();
  const session = useOrgSession(id).data;
  return (
    <>
      <p className="mb-3">{back}</p>
      <PageHeading>{session ? t`${clientName(session.client)}, ${place(session)}` : t`Session`}</PageHeading>
      <Card className="px-4 py-3 sm:px-5">
        <OrgSessionDetails id={id} sessionPath={sessionPath} />
      </Card>
    </>
  );
}
