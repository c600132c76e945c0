import { StaleNotice } from "#src/domain/stale-notice.tsx";

interface ListProblemProps {
  list: { error: Error | null; isRefetchError: boolean; data: { readAt: number } | undefined };
  fresh: { error: Error | null; readAt: number; retry: () => void };
  restart: () => Promise<void>;
}

/** Above rows that could not be read anew: how old they are. */
export function ListProblem({ list, fresh, restart }: ListProblemProps) {
  if (list.isRefetchError)
    return <StaleNotice error={list.error} onRetry={() => void restart()} since={list.data?.readAt ?? 0} />;
  return fresh.error && <StaleNotice error={fresh.error} onRetry={fresh.retry} since={fresh.readAt} />;
}
