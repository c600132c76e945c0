import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";

import { announce } from "#src/ui/announcer.tsx";

interface EntryCountProps {
  /** Undefined while it is not known. */
  total: number | undefined;
  /** What is asked for; empty for all. */
  question: string;
  /** Another question is being answered. */
  busy: boolean;
}

/** Above the rows, always as high: how many entries there are. Said once a filter has found others. */
export function EntryCount({ total, question, busy }: EntryCountProps) {
  const { t, i18n } = useLingui();
  const said = useRef(question);
  const entries =
    total === undefined
      ? ""
      : t`${plural(total, { one: "# entry", other: `${i18n.number(total)} entries` })}`;
  const words = total !== undefined && question ? t`${entries} found` : entries;

  useEffect(() => {
    if (busy || total === undefined || said.current === question) return;
    said.current = question;
    announce(words, { seen: false });
  }, [busy, total, question, words]);

  return <p className="min-h-5 text-ink-soft">{busy ? t`Looking…` : words}</p>;
}
