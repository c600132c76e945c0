import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";

import { useConcernWord } from "#src/domain/concern-word.ts";
import { intlLocale } from "#src/locales/locales.ts";
import { Button } from "#src/ui/button.tsx";
import { RemoteText } from "#src/ui/remote-text.tsx";

import type { Column } from "./columns.ts";
import { Mark } from "./mark.tsx";

interface SignInListProps {
  columns: readonly Column[];
  timeZone: string | undefined;
}

const PAGE = 50;

/** The marks of the timeline in words, the newest first. */
export function SignInList({ columns, timeZone }: SignInListProps) {
  const { i18n } = useLingui();
  const concernWord = useConcernWord();
  const [limit, setLimit] = useState(PAGE);
  const when = new Intl.DateTimeFormat(intlLocale(i18n.locale), {
    timeZone,
    dateStyle: "medium",
    timeStyle: "short",
  });
  const signIns = columns
    .flatMap((column) => column.signIns)
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));

  return (
    <>
      <ul className="mt-1">
        {signIns.slice(0, limit).map(({ id, at, label, place, current, concern }) => (
          <li
            className="flex gap-2.5 border-t border-line py-1.5 first:border-t-0 @lg:grid @lg:grid-cols-[auto_11rem_1fr_auto]"
            key={id}
          >
            <span className="grid h-5 w-3.5 shrink-0 place-items-center">
              <Mark concern={concern} current={current} size={8} />
            </span>
            <div className="min-w-0 @lg:contents">
              <time className="block text-ink-soft" dateTime={at}>
                {when.format(Date.parse(at))}
              </time>
              <span className="block min-w-0">
                <RemoteText>{label}</RemoteText>
                {" · "}
                <RemoteText>{place}</RemoteText>
              </span>
              <span className="block text-xs leading-5">
                {current && (
                  <span className="block text-accent">
                    <Trans>This device</Trans>
                  </span>
                )}
                {concern !== "none" && <span className="block text-warning">{concernWord(concern)}</span>}
              </span>
            </div>
          </li>
        ))}
      </ul>
      {signIns.length > limit && (
        <Button className="mt-2" onClick={() => setLimit(limit + PAGE)}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  );
}
