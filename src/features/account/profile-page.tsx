import { Trans, useLingui } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import { Link } from "#src/domain/link.tsx";
import { paths } from "#src/paths.ts";
import { useHasPermission } from "#src/permissions/permission.ts";
import { buttonClass } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { DescriptionList, Fact } from "#src/ui/description-list.tsx";
import { PageHeading } from "#src/ui/page-heading.tsx";
import { RemoteText } from "#src/ui/remote-text.tsx";

import { ContactFact } from "./contact-fact.tsx";

/** Who one is here, and whom to turn to. */
export function ProfilePage() {
  const { t } = useLingui();
  const { user, organization } = useMe();
  const canSeeSessions = useHasPermission("platform.sessions.view");

  return (
    <>
      <PageHeading
        actions={
          canSeeSessions && (
            <Link className={buttonClass()} to={paths.sessions()}>
              <Trans>Sessions</Trans>
            </Link>
          )
        }
      >
        {t`My profile`}
      </PageHeading>
      <Card className="px-5 py-1.5">
        <DescriptionList>
          <Fact term={t`Name`}>
            <RemoteText>{user.name}</RemoteText>
          </Fact>
          <Fact term={t`E-mail address`}>
            <RemoteText>{user.email}</RemoteText>
          </Fact>
          <Fact term={t`Role`}>
            <RemoteText>{user.role}</RemoteText>
          </Fact>
          <Fact term={t`Organization`}>
            <RemoteText>{organization.name}</RemoteText>
          </Fact>
          <Fact term={t`Help and permissions`}>
            <ContactFact contact={organization.support} />
          </Fact>
          {organization.partner && (
            <Fact term={t`Managed by the partner`}>
              <ContactFact contact={organization.partner} />
            </Fact>
          )}
        </DescriptionList>
      </Card>
    </>
  );
}
