import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";

import type { ApiKey } from "#src/api/api-key-schemas.ts";
import { Link } from "#src/domain/link.tsx";
import { paths } from "#src/paths.ts";
import { buttonClass } from "#src/ui/button.tsx";
import { RemoteText } from "#src/ui/remote-text.tsx";

import { HourBars } from "./hour-bars.tsx";
import { usePlotWords } from "./hour-words.ts";
import { hoursOf } from "./hours.ts";
import { nameOf } from "./key-labels.ts";
import { KeyBadge } from "./key-state.tsx";
import { LastUsed } from "./last-used.tsx";

/** The list's columns, where there is room for them, go through to what is in a row. */
export const acrossColumns = "sm:col-span-full sm:grid sm:grid-cols-subgrid sm:items-center";

interface KeyRowProps {
  apiKey: ApiKey;
  /** What tells it from the other keys. */
  label: string;
  readAt: number;
}

/** One key: its name and beginning, when it was last used, how much in the last day. */
export function KeyRow({ apiKey, label, readAt }: KeyRowProps) {
  const { t, i18n } = useLingui();
  const plotWords = usePlotWords();
  const hours = hoursOf(apiKey.byHour, readAt);
  return (
    <div className={`px-4 py-3.5 sm:px-5 ${acrossColumns}`}>
      <div className="min-w-0">
        <h2 className="font-medium break-words">
          <Link
            className="decoration-line-strong underline-offset-4 hover:underline"
            to={paths.apiKey(apiKey.id)}
          >
            <bdi dir="auto">{nameOf(apiKey)}</bdi>
          </Link>
        </h2>
        <p className="flex min-h-5.5 flex-wrap items-center gap-x-2 text-ink-soft">
          <code className="font-mono text-xs break-all">
            <RemoteText>{apiKey.prefix}</RemoteText>…
          </code>
          <KeyBadge apiKey={apiKey} />
        </p>
      </div>
      <Cell label={<Trans>Last used</Trans>}>
        <LastUsed at={apiKey.lastUsedAt} />
      </Cell>
      <Cell label={<Trans>Requests in 24 hours</Trans>}>
        <span className="flex items-center gap-3">
          <span className="min-w-12 text-end">{i18n.number(apiKey.requests)}</span>
          <HourBars className="h-6 w-20 shrink-0" hours={hours} />
          <span className="sr-only">{plotWords(hours)}</span>
        </span>
      </Cell>
      <Link
        aria-label={t`View API key details: ${label}`}
        className={`max-sm:mt-3 ${buttonClass()}`}
        to={paths.apiKey(apiKey.id)}
      >
        <Trans>View API key details</Trans>
      </Link>
    </div>
  );
}

/** Beside its column's heading where there are columns; with a label of its own where there are none, and to the ear. */
function Cell({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="max-sm:mt-2 max-sm:flex max-sm:items-center max-sm:justify-between max-sm:gap-4">
      <span className="text-ink-soft sm:sr-only">{label}</span> {children}
    </div>
  );
}
