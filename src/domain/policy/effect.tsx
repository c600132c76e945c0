import { Plural, Trans, useLingui } from "@lingui/react/macro";

import type { PolicyEffect } from "#src/api/policy-schemas.ts";
import type { usePreviewPolicy } from "#src/api/policy.ts";
import { Failure } from "#src/domain/failure.tsx";
import { StaleNotice } from "#src/domain/stale-notice.tsx";
import { MemberWords } from "#src/domain/termination/member-words.tsx";
import { ScrollList } from "#src/domain/termination/scroll-list.tsx";
import { Check } from "#src/ui/icons.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";

interface EffectProps {
  preview: ReturnType<typeof usePreviewPolicy>;
  /** How many it was when the question was asked; null until then. */
  first: number | null;
}

/** What the server says that a change would end at once. An error never looks like nothing. */
export function Effect({ preview, first }: EffectProps) {
  const { t } = useLingui();
  const { data, error, refetch, isFetching, dataUpdatedAt } = preview;
  const retry = () => void refetch();
  if (data) {
    return (
      <>
        {error && <StaleNotice error={error} onRetry={retry} since={dataUpdatedAt} />}
        {first !== null && data.count > first && (
          <Notice role="alert" title={<Trans>It ends more sessions than a moment ago</Trans>} tone="warning">
            <Trans>
              {data.count} instead of {first}: others have become inactive for too long meanwhile.
            </Trans>
          </Notice>
        )}
        <Ends effect={data} />
      </>
    );
  }
  if (error) {
    return (
      <Failure
        error={error}
        onRetry={retry}
        pending={isFetching}
        title={t`What this would end could not be found out`}
      />
    );
  }
  return (
    <div aria-busy="true" className="space-y-2.5">
      <p className="text-ink-soft">
        <Trans>Finding out which sessions this would end…</Trans>
      </p>
      <Skeleton className="h-4 w-64 max-w-full" />
      <Skeleton className="h-4 w-48" />
    </div>
  );
}

function Ends({ effect: { count, memberCount, groups, hiddenCount, own } }: { effect: PolicyEffect }) {
  const { t } = useLingui();
  if (count === 0) {
    return (
      <p className="flex gap-2">
        <Check className="text-success" />
        <Trans>No session ends by this at once.</Trans>
      </p>
    );
  }
  const listed = groups.reduce((sum, group) => sum + group.count, 0);
  const more = count - listed - hiddenCount;
  return (
    <>
      <p>
        <span className="font-medium">
          <Plural value={count} one="# session ends at once" other="# sessions end at once" />
        </span>
        , <Plural value={memberCount} one="of # member." other="of # members." />{" "}
        <Plural
          value={count}
          one="It has been inactive for too long by the new rule, and does not come back when you change it again."
          other="They have been inactive for too long by the new rule, and do not come back when you change it again."
        />
      </p>
      {own && (
        <Notice title={<Trans>Your own session is among them</Trans>} tone="warning">
          <Trans>You are signed out too, and can sign in again.</Trans>
        </Notice>
      )}
      <ScrollList label={t`Whose sessions end`} total={groups.length}>
        {groups.map((group) => (
          <li
            className="flex flex-wrap justify-between gap-x-4 px-3 py-2 text-ink-soft"
            key={group.member.id}
          >
            <MemberWords className="flex-[1_1_11rem]" member={group.member} />
            <span className="text-ink">
              <Plural value={group.count} one="# session" other="# sessions" />
            </span>
          </li>
        ))}
        {more > 0 && (
          <li className="px-3 py-2 text-ink-soft">
            <Plural value={more} one="and # session of others" other="and # sessions of others" />
          </li>
        )}
        {hiddenCount > 0 && (
          <li className="px-3 py-2 text-ink-soft">
            <Plural
              value={hiddenCount}
              one="# session of members who hide theirs"
              other="# sessions of members who hide theirs"
            />
          </li>
        )}
      </ScrollList>
    </>
  );
}
