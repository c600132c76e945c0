import { Trans, useLingui } from "@lingui/react/macro";

import type { Termination } from "#src/api/termination-schemas.ts";

import { handled, useResultWords } from "./result-words.ts";

/** In a sentence or two, how far an act has come. */
export function ReportSummary({ termination }: { termination: Termination }) {
  const { i18n } = useLingui();
  const resultWords = useResultWords();
  if (termination.state === "planned")
    return <Trans>It was planned, and never begun. Nothing was done.</Trans>;
  if (termination.state === "finished") return <>{resultWords(termination)}</>;
  const soFar = i18n.number(handled(termination));
  const total = i18n.number(termination.total);
  return (
    <Trans>
      {soFar} of {total}. The server goes on by itself, also when you close this or leave the page.
    </Trans>
  );
}
