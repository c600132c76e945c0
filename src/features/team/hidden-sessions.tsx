import { Trans } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import type { Member } from "#src/api/member-schemas.ts";
import { Contact } from "#src/domain/contact.tsx";
import { Notice } from "#src/ui/notice.tsx";

/** In place of the sessions and devices of a member who opted out: why, whom to ask, and what is still possible. */
export function HiddenSessions({ member }: { member: Member }) {
  const { policy, organization } = useMe();
  return (
    <Notice title={<Trans>Their sessions and devices can’t be shown</Trans>}>
      <div className="grid gap-2">
        <p>
          <Trans>
            This member declined that administrators see them, as your organization’s policy lets members do.
            Only they can change that, on their own Security page.
          </Trans>
        </p>
        <p>
          {policy.terminateOptedOut && !member.protected ? (
            <Trans>
              You can still sign them out everywhere, without seeing where that is: “Force sign-out”.
            </Trans>
          ) : (
            <Trans>
              The policy also keeps you from signing them out: there is no “Force sign-out” for them.
            </Trans>
          )}
        </p>
        <p>
          <Trans>
            If you need to know more, ask <Contact contact={organization.support} />.
          </Trans>
          {organization.partner && (
            <>
              {" "}
              <Trans>
                Your organization is managed by <Contact contact={organization.partner} />.
              </Trans>
            </>
          )}
        </p>
      </div>
    </Notice>
  );
}
