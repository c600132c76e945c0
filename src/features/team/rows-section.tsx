import { useId, type ReactNode } from "react";

import { Failure } from "#src/domain/failure.tsx";
import { MoreRows } from "#src/domain/more-rows.tsx";
import { StaleNotice } from "#src/domain/stale-notice.tsx";
import { useHeedDenial } from "#src/domain/use-heed-denial.ts";
import { Card } from "#src/ui/card.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";

interface RowsList {
  data: { rows: unknown[]; unreadable: number; total: number } | undefined;
  error: Error | null;
  isPending: boolean;
  isLoadingError: boolean;
  isRefetchError: boolean;
  isRefetching: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  hasNextPage: boolean;
  dataUpdatedAt: number;
  refetch: () => unknown;
  fetchNextPage: () => Promise<{ hasNextPage: boolean; error: Error | null }>;
  restart: () => Promise<void>;
}

interface RowsSectionProps {
  heading: ReactNode;
  list: RowsList;
  words: {
    loading: string;
    failed: string;
    /** Of so many that could not be read. */
    unreadable: ReactNode;
    /** How many of how many are shown. */
    shown: ReactNode;
  };
  /** Between the heading and the rows. */
  notice?: ReactNode;
  children: ReactNode;
}

/** Rows under a heading: while they are on their way, when they could not be had, and how many more there are. */
export function RowsSection({ heading, list, words, notice, children }: RowsSectionProps) {
  const id = useId();
  const retry = () => void list.refetch();
  useHeedDenial(list.error);
  return (
    <section aria-labelledby={id}>
      <h2 className="text-base font-semibold" id={id}>
        {heading}
      </h2>
      <div className="mt-3 grid gap-3">
        {list.isRefetchError && !list.isFetchNextPageError && (
          <StaleNotice error={list.error} onRetry={retry} since={list.dataUpdatedAt} />
        )}
        {(list.data?.unreadable ?? 0) > 0 && <Notice tone="warning">{words.unreadable}</Notice>}
        {notice}
        {list.isPending ? (
          <RowsSkeleton label={words.loading} />
        ) : (
          <Card>
            {list.isLoadingError ? (
              <Failure error={list.error} onRetry={retry} pending={list.isRefetching} title={words.failed} />
            ) : (
              <>
                {children}
                {list.hasNextPage && (
                  <MoreRows list={list} restart={list.restart}>
                    {words.shown}
                  </MoreRows>
                )}
              </>
            )}
          </Card>
        )}
      </div>
    </section>
  );
}

/** The shape of rows that are on their way. */
export function RowsSkeleton({ label }: { label: string }) {
  return (
    <Card aria-busy="true">
      <p className="sr-only">{label}</p>
      {[1, 2, 3].map((row) => (
        <div
          className="grid gap-2.5 border-t border-line px-4 py-4 first-of-type:border-t-0 sm:px-5"
          key={row}
        >
          <Skeleton className="h-4 w-40" />
          <Skeleton className="h-3.5 w-56" />
          <Skeleton className="h-3.5 w-64 max-w-full" />
        </div>
      ))}
    </Card>
  );
}
