import { Trans, useLingui } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import { Contact } from "#src/domain/contact.tsx";

import { ACCOUNT_CHANGES } from "./account-changes.ts";
import { RecentActivity, type RecentActivityProps } from "./recent-activity.tsx";

type AccountChangesProps = Pick<RecentActivityProps, "since" | "none" | "fold">;

/** What was changed in how one gets into the account, and whom to ask about what one did not change oneself. */
export function AccountChanges({ none, ...props }: AccountChangesProps) {
  const { t } = useLingui();
  const { support } = useMe().organization;
  return (
    <RecentActivity
      {...props}
      actions={ACCOUNT_CHANGES}
      footer={
        <p className="font-medium">
          <Trans>
            Not you? Ask <Contact contact={support} /> at once.
          </Trans>
        </p>
      }
      none={none ?? t`Nothing in how you get into your account was changed`}
    />
  );
}
