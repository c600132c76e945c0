import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import { Link } from "#src/domain/link.tsx";
import { paths } from "#src/paths.ts";
import type { Permission } from "#src/permissions/permission.ts";
import { buttonClass } from "#src/ui/button.tsx";
import { DescriptionList, Fact } from "#src/ui/description-list.tsx";
import { PageHeading } from "#src/ui/page-heading.tsx";
import { RemoteText } from "#src/ui/remote-text.tsx";

import { ContactFact } from "./contact-fact.tsx";

const words: Record<Permission, MessageDescriptor> = {
  "platform.sessions.view": msg`See your own sessions and devices`,
  "pf.sessions.view_org": msg`See the team and everybody’s sessions`,
  "pf.sessions.terminate_user": msg`Sign out a member of the organization`,
  "pf.sessions.terminate_org": msg`Sign out everyone in the organization`,
  "pf.devices.revoke_trust": msg`Revoke the trust in a device`,
  "pf.policy.edit": msg`Change the rules for sessions`,
  "pf.audit.view": msg`Read the audit log`,
  "pf.api_keys.view": msg`See API sessions`,
};

/** The sections that a permission opens, by their names in the navigation. */
const sections: Partial<Record<Permission, MessageDescriptor>> = {
  "platform.sessions.view": msg`Sessions & devices`,
  "pf.sessions.view_org": msg`Team and everybody’s sessions`,
  "pf.audit.view": msg`Audit log`,
  "pf.api_keys.view": msg`API sessions`,
};

/** In place of a section that the signed-in person may not see: names what is missing and whom to ask. */
export function NotAllowedPage({ permission }: { permission: Permission }) {
  const { t, i18n } = useLingui();
  const { user, organization } = useMe();
  const section = sections[permission];

  return (
    <>
      <PageHeading
        lead={t`Your account is signed in, but it does not have the permission that this page needs.`}
      >
        {t`You can’t see this page`}
      </PageHeading>
      <DescriptionList>
        {section && <Fact term={t`Section`}>{i18n._(section)}</Fact>}
        <Fact term={t`Missing permission`}>
          {i18n._(words[permission])}
          <br />
          <code className="text-xs break-all text-ink-soft">{permission}</code>
        </Fact>
        <Fact term={t`Signed in as`}>
          <RemoteText>{user.email}</RemoteText>
        </Fact>
        <Fact term={t`Whom to ask`}>
          <ContactFact contact={organization.support} />
        </Fact>
      </DescriptionList>
      <Link className={`mt-5 ${buttonClass()}`} to={paths.profile()}>
        <Trans>My profile</Trans>
      </Link>
    </>
  );
}
