import { useLingui } from "@lingui/react/macro";

import type { SessionDetails } from "#src/api/session-details.ts";
import { Fact } from "#src/ui/description-list.tsx";
import { RemoteText } from "#src/ui/remote-text.tsx";

import { FactGroup } from "./fact-group.tsx";

/** What was done in a session, as far as the server counts. */
export function SessionActivity({ activity }: Pick<SessionDetails, "activity">) {
  const { t, i18n } = useLingui();
  const { signIns, actions, lastPage } = activity ?? { signIns: null, actions: null, lastPage: null };
  if (signIns === null && actions === null && !lastPage) return null;
  return (
    <FactGroup heading={t`Activity`}>
      {signIns !== null && <Fact term={t`Sign-ins`}>{i18n.number(signIns)}</Fact>}
      {actions !== null && <Fact term={t`Actions`}>{i18n.number(actions)}</Fact>}
      {lastPage && (
        <Fact term={t`Last page`}>
          <RemoteText>{lastPage}</RemoteText>
        </Fact>
      )}
    </FactGroup>
  );
}
