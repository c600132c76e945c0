import { Trans, useLingui } from "@lingui/react/macro";

import { useRestartApiKeys, type useApiKeys } from "#src/api/api-keys.ts";
import { MoreRows } from "#src/domain/more-rows.tsx";
import { Card } from "#src/ui/card.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";

import { keyLabels } from "./key-labels.ts";
import { acrossColumns, KeyRow } from "./key-row.tsx";

/** The keys in the server's order: the most recently used first, those never used last. */
export function KeyList({ list }: { list: ReturnType<typeof useApiKeys> }) {
  const { t, i18n } = useLingui();
  const restart = useRestartApiKeys();
  if (!list.data) return null;
  const { keys, unreadable, readAt, total } = list.data;
  const labels = keyLabels(keys);
  const shownCount = i18n.number(keys.length);
  const totalCount = i18n.number(total);

  return (
    <Card>
      {keys.length > 0 && (
        <div className="sm:grid sm:grid-cols-[1fr_auto_auto_auto] sm:gap-x-6">
          <div
            aria-hidden="true"
            className={`hidden border-b border-line px-5 py-2 text-xs text-ink-soft ${acrossColumns}`}
          >
            <span>
              <Trans>API key</Trans>
            </span>
            <span>
              <Trans>Last used</Trans>
            </span>
            <span>
              <Trans>Requests in 24 hours</Trans>
            </span>
          </div>
          <ul aria-label={t`API keys`} className={acrossColumns}>
            {keys.map((apiKey) => (
              <li className={`border-t border-line first:border-t-0 ${acrossColumns}`} key={apiKey.id}>
                <KeyRow apiKey={apiKey} label={labels.get(apiKey.id) ?? ""} readAt={readAt} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {keys.length === 0 && !list.hasNextPage && (
        <EmptyState title={unreadable > 0 ? t`No API key that can be shown` : t`No API keys`}>
          {unreadable === 0 && (
            <Trans>Nobody has made one. As soon as there is one, this page shows how it is used.</Trans>
          )}
        </EmptyState>
      )}
      {list.hasNextPage && (
        <MoreRows list={list} restart={restart}>
          <Trans>
            {shownCount} of {totalCount} API keys shown
          </Trans>
        </MoreRows>
      )}
    </Card>
  );
}
