import { plural } from "@lingui/core/macro";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useId } from "react";

import { useErrorWords } from "#src/domain/error-words.ts";
import { RequestId } from "#src/domain/failure.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { RemoteText } from "#src/ui/remote-text.tsx";

import type { ExportState } from "./use-export.ts";

type Of<Kind extends ExportState["kind"]> = Extract<ExportState, { kind: Kind }>;

function useProgressWords() {
  const { t, i18n } = useLingui();
  return ({ read, total }: { read: number; total: number | null }) =>
    total === null ? t`Beginning…` : t`${i18n.number(read)} of ${i18n.number(total)}`;
}

/** How far it has come. */
export function ExportProgress({ read, total }: Of<"reading">) {
  const { t } = useLingui();
  const id = useId();
  const words = useProgressWords()({ read, total });
  return (
    <div className="grid gap-2">
      <p className="flex justify-between gap-4" id={id}>
        <span className="font-medium">
          <Trans>Reading entries</Trans>
        </span>
        <span className="text-ink-soft">{words}</span>
      </p>
      <progress
        aria-label={t`Reading entries`}
        aria-valuetext={words}
        className="h-1.5 w-full overflow-hidden rounded-full accent-accent"
        {...(total !== null && { max: Math.max(total, 1), value: read })}
      />
      <p className="text-ink-soft">
        <Trans>The file is saved once all of it is there.</Trans>
      </p>
    </div>
  );
}

/** It broke off: nothing was saved, and what was read is not lost. */
export function ExportTrouble({ read, total, error }: Of<"failed">) {
  const { t } = useLingui();
  const errorWords = useErrorWords();
  const words = useProgressWords()({ read, total });
  return (
    <Notice role="alert" title={t`Nothing was saved yet`} tone="danger">
      <p>{errorWords(error)}</p>
      {total !== null && (
        <p>
          <Trans>{words} entries were read. You can go on from there.</Trans>
        </p>
      )}
      <RequestId error={error} />
    </Notice>
  );
}

/** What is in the file, and what is not. */
export function ExportResult({ name, read, unreadable, total }: Of<"saved">) {
  const { t, i18n } = useLingui();
  const entries = t`${plural(read, { one: "# entry", other: `${i18n.number(read)} entries` })}`;
  const missing = total - read - unreadable;
  return (
    <>
      <Notice title={t`Saved, with ${entries}`} tone="success">
        <RemoteText>{name}</RemoteText>
      </Notice>
      {unreadable > 0 && (
        <Notice tone="warning">
          <Plural
            one="# entry could not be read and is not in the file."
            other="# entries could not be read and are not in the file."
            value={unreadable}
          />
        </Notice>
      )}
      {missing > 0 && (
        <Notice tone="warning">
          <Plural
            one="The server spoke of # entry more, which it did not send."
            other="The server spoke of # entries more, which it did not send."
            value={missing}
          />
        </Notice>
      )}
    </>
  );
}
