import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";

import { intlLocale } from "#src/locales/locales.ts";
import { Button } from "#src/ui/button.tsx";
import { RemoteText } from "#src/ui/remote-text.tsx";

import type { Column } from "./sign-in-timeline.tsx";

const PAGE = 50;

/** The marks of the timeline in words, the newest first. */
export function SignInTable({ columns, timeZone }: { columns: Column[]; timeZone: string | undefined }) {
  const { i18n } = useLingui();
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
      <table className="mt-2 w-full text-start max-sm:block">
        <thead className="text-xs text-ink-soft max-sm:sr-only">
          <tr>
            <Head>
              <Trans>Signed in</Trans>
            </Head>
            <Head>
              <Trans>With</Trans>
            </Head>
            <Head>
              <Trans>Place</Trans>
            </Head>
            <Head>
              <Trans>Remarks</Trans>
            </Head>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {signIns.slice(0, limit).map((signIn) => (
            <tr className="border-t border-line max-sm:block max-sm:py-2" key={signIn.id}>
              <td className="py-1.5 pe-4 align-top max-sm:block max-sm:p-0">
                <time dateTime={signIn.at}>{when.format(Date.parse(signIn.at))}</time>
              </td>
              <td className="py-1.5 pe-4 align-top max-sm:block max-sm:p-0">
                <RemoteText>{signIn.label}</RemoteText>
              </td>
              <td className="py-1.5 pe-4 align-top max-sm:block max-sm:p-0">
                <RemoteText>{signIn.place}</RemoteText>
              </td>
              <td className="py-1.5 align-top text-xs leading-5 max-sm:block max-sm:p-0">
                {signIn.current && (
                  <span className="block text-accent">
                    <Trans>This device</Trans>
                  </span>
                )}
                {signIn.concern === "high" && (
                  <span className="block text-warning">
                    <Trans>Suspicious</Trans>
                  </span>
                )}
                {signIn.concern === "medium" && (
                  <span className="block text-warning">
                    <Trans>Worth a look</Trans>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {signIns.length > limit && (
        <Button className="mt-2" onClick={() => setLimit(limit + PAGE)}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  );
}

function Head({ children }: { children: React.ReactNode }) {
  return (
    <th className="py-1.5 pe-4 text-start font-normal" scope="col">
      {children}
    </th>
  );
}
