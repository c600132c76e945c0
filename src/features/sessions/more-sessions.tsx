import { Trans, useLingui } from "@lingui/react/macro";

import { useRestartList } from "#src/api/restart-list.ts";
import type { SessionGroup, useSessionsList } from "#src/api/sessions.ts";
import { MoreRows } from "#src/domain/more-rows.tsx";

interface MoreSessionsProps {
  group: SessionGroup;
  list: ReturnType<typeof useSessionsList>;
}

/** Below the sessions, as long as there are more. */
export function MoreSessions({ group, list }: MoreSessionsProps) {
  const { i18n } = useLingui();
  const restart = useRestartList(group);
  if (!list.data) return null;
  const shown = i18n.number(list.data.sessions.length);
  const total = i18n.number(list.data.total);
  return (
    <MoreRows list={list} restart={restart}>
      <Trans>
        {shown} of {total} sessions shown
      </Trans>
    </MoreRows>
  );
}
