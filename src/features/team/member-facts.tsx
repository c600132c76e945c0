import { Trans, useLingui } from "@lingui/react/macro";

import type { Member } from "#src/api/member-schemas.ts";
import { MailLink } from "#src/domain/contact.tsx";
import { Card } from "#src/ui/card.tsx";
import { DescriptionList, Fact } from "#src/ui/description-list.tsx";
import { RemoteText } from "#src/ui/remote-text.tsx";

import { LastActive } from "./last-active.tsx";
import { MemberMarks } from "./member-marks.tsx";
import { isHidden, useFactorState } from "./member-words.ts";

/** Who a member is. */
export function MemberFacts({ member }: { member: Member }) {
  const { t, i18n } = useLingui();
  const factorState = useFactorState();
  const service = member.kind === "service_account";
  return (
    <section aria-label={t`Who it is`} className="xl:col-start-2! xl:row-span-3 xl:row-start-1">
      <Card className="px-4 py-1.5 sm:px-5">
        <DescriptionList>
          <Fact term={t`Name`}>
            <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
              <RemoteText>{member.name}</RemoteText>
              <MemberMarks member={member} />
            </span>
          </Fact>
          <Fact term={t`E-mail address`}>
            <MailLink>{member.email}</MailLink>
          </Fact>
          <Fact term={t`Role`}>
            <RemoteText>{member.role}</RemoteText>
          </Fact>
          <Fact term={t`Active sessions`}>
            {isHidden(member) ? (
              <Trans>Not shown: the member opted out</Trans>
            ) : member.activeSessions === null ? (
              <Trans>Unknown</Trans>
            ) : (
              i18n.number(member.activeSessions)
            )}
          </Fact>
          <Fact term={t`Last active`}>
            <LastActive member={member} />
          </Fact>
          <Fact term={t`Second factor`}>{factorState(member.secondFactors)}</Fact>
          {!service && (
            <Fact term={t`Visibility`}>
              {member.visibility === "visible" ? (
                <Trans>Administrators see their sessions and devices</Trans>
              ) : (
                <Trans>Declined that administrators see their sessions and devices</Trans>
              )}
            </Fact>
          )}
          {member.protected && (
            <Fact term={t`Protection`}>
              <Trans>
                The policy protects this service account: its sessions cannot be ended from here, alone or
                with others.
              </Trans>
            </Fact>
          )}
        </DescriptionList>
      </Card>
    </section>
  );
}
