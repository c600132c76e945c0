import { Trans } from "@lingui/react/macro";

import { Button } from "#src/ui/button.tsx";
import { Notice } from "#src/ui/notice.tsx";

import type { HistoryOf } from "./use-history-of.ts";

/** Whose history is shown, for whoever came by a link from there. */
export function HistoryNotice({ history, onShowAll }: { history: HistoryOf; onShowAll: () => void }) {
  const name = <bdi className="font-medium">{history.name}</bdi>;
  return (
    <Notice
      action={
        <Button onClick={onShowAll}>
          <Trans>Show the whole log</Trans>
        </Button>
      }
      className="mb-4"
    >
      {history.kind === "member" ? (
        <Trans>History of {name}: what was done to them and theirs, and what they did.</Trans>
      ) : history.kind === "session" ? (
        <Trans>History of the session {name}: what was done to it, and from it.</Trans>
      ) : history.kind === "device" ? (
        <Trans>History of the device {name}.</Trans>
      ) : history.kind === "api_key" ? (
        <Trans>History of the API key {name}.</Trans>
      ) : (
        <Trans>History of {name}.</Trans>
      )}
    </Notice>
  );
}
