import { Plural, Trans, useLingui } from "@lingui/react/macro";

import type { Termination } from "#src/api/termination-schemas.ts";

import { handled, useResultWords } from "./result-words.ts";

/** In a sentence or two, how far an act has come. */
export function ReportSummary({ termination }: { termination: Termination }) {
  const { i18n } = useLingui();
  const resultWords = useResultWords();
  if (termination.state === "planned") {
    const { newSince } = termination;
    return (
      <>
        <Trans>It was planned, and not begun. Nothing was done.</Trans>{" "}
        {newSince !== null && newSince > 0 && (
          <Plural
            value={newSince}
            one="# has come since the plan, which leaves it alone."
            other="# have come since the plan, which leaves them alone."
          />
        )}
      </>
    );
  }
  if (termination.state === "finished") return <>{resultWords(termination)}</>;
  const soFar = i18n.number(handled(termination));
  const total = i18n.number(termination.total);
  return (
    <Trans>
      {soFar} of {total}. The server goes on by itself, also when you close this or leave the page.
    </Trans>
  );
}
