import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useId } from "react";

import { useAuditChildren } from "#src/api/audit-children.ts";
import type { AuditChild, AuditEntry } from "#src/api/audit-schemas.ts";
import { ApiError } from "#src/api/errors.ts";
import type { TerminationFailure } from "#src/api/termination-schemas.ts";
import { useTermination } from "#src/api/terminations.ts";
import { useClientName } from "#src/domain/client-name.ts";
import { Failure } from "#src/domain/failure.tsx";
import { MemberName } from "#src/domain/member-name.tsx";
import { usePlace } from "#src/domain/place.ts";
import { useCauseWords } from "#src/domain/termination/cause-words.ts";
import { useHasPermission } from "#src/permissions/permission.ts";
import { Badge } from "#src/ui/badge.tsx";
import { Button } from "#src/ui/button.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";

import { useChildOutcomeWords } from "./outcome-words.ts";

/** What became of each item of a wide act, page by page. */
export function EntryChildren({ entry }: { entry: AuditEntry }) {
  const { t, i18n } = useLingui();
  const headingId = useId();
  const page = useAuditChildren(entry);
  const mayLook = useHasPermission("pf.sessions.view_org");
  const act = useTermination(mayLook ? entry.terminationId : null);
  const causes = new Map(act.data?.failures.map(({ id, cause }) => [id, cause]));
  const lost = page.error instanceof ApiError && page.error.type === "invalid-cursor";
  const { data } = page;
  const devices = entry.action === "trust_revoked";
  const number = (value: number) => i18n.number(value);

  return (
    <section aria-labelledby={headingId}>
      <h2 className="font-semibold" id={headingId}>
        {devices ? (
          <Plural one="# device" other={`${number(entry.childCount)} devices`} value={entry.childCount} />
        ) : (
          <Plural one="# session" other={`${number(entry.childCount)} sessions`} value={entry.childCount} />
        )}
      </h2>
      {page.isPending && (
        <div aria-busy="true" className="mt-3 grid gap-3">
          {["w-2/3", "w-1/2", "w-3/5"].map((width) => (
            <Skeleton className={`h-4 ${width}`} key={width} />
          ))}
        </div>
      )}
      {page.isLoadingError && (
        <Failure
          error={page.error}
          onRetry={lost ? page.restart : () => void page.refetch()}
          pending={page.isFetching}
          title={devices ? t`The devices could not be loaded` : t`The sessions could not be loaded`}
        />
      )}
      {data && (
        <>
          {data.unreadable > 0 && (
            <Notice className="mt-3" tone="warning">
              {devices ? (
                <Plural
                  one="# device could not be read and is not shown."
                  other="# devices could not be read and are not shown."
                  value={data.unreadable}
                />
              ) : (
                <Plural
                  one="# session could not be read and is not shown."
                  other="# sessions could not be read and are not shown."
                  value={data.unreadable}
                />
              )}
            </Notice>
          )}
          <ul
            aria-busy={page.isPlaceholderData || undefined}
            aria-labelledby={headingId}
            className="mt-2 divide-y divide-line border-y border-line"
          >
            {data.children.map((child) => (
              <Child cause={causes.get(child.id)} child={child} key={child.id} />
            ))}
          </ul>
          {(page.goBack ?? page.goOn) && (
            <div className="mt-3 flex flex-wrap items-center justify-between gap-2">
              <p className="text-ink-soft" aria-live="polite">
                <Trans>
                  {number(page.before + 1)}–{number(page.before + data.children.length + data.unreadable)} of{" "}
                  {number(data.total)}
                </Trans>
              </p>
              <div className="flex gap-2">
                <Button aria-disabled={page.goBack === null} onClick={page.goBack ?? undefined}>
                  <Trans>Previous</Trans>
                </Button>
                <Button
                  aria-disabled={page.goOn === null && !page.isPlaceholderData}
                  onClick={page.goOn ?? undefined}
                  pending={page.isPlaceholderData && page.isFetching}
                >
                  <Trans>Next</Trans>
                </Button>
              </div>
            </div>
          )}
        </>
      )}
    </section>
  );
}

const tones = {
  done: "neutral",
  ending: "accent",
  gone: "neutral",
  failed: "danger",
  pending: "neutral",
  unknown: "warning",
} as const;

function Child({ child, cause }: { child: AuditChild; cause: TerminationFailure["cause"] | undefined }) {
  const { t } = useLingui();
  const clientName = useClientName();
  const place = usePlace();
  const outcomeWords = useChildOutcomeWords();
  const causeWords = useCauseWords();
  const what = child.client && clientName(child.client);
  const where =
    child.location && place({ ip: { address: null, scope: "unknown" }, location: child.location });
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2.5">
      <div className="min-w-0 flex-[1_1_12rem]">
        {child.member && <MemberName member={child.member} />}
        <bdi className="block text-ink-soft">
          {[what, where].filter(Boolean).join(" · ") ||
            (child.kind === "session" ? t`A session` : t`A device`)}
        </bdi>
        {child.outcome === "failed" && cause && <p className="text-danger">{causeWords(cause)}</p>}
      </div>
      <Badge tone={tones[child.outcome]}>{outcomeWords(child)}</Badge>
    </li>
  );
}
