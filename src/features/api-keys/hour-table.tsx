import { Trans, useLingui } from "@lingui/react/macro";

import { useSpanWords } from "./hour-words.ts";
import type { Hour } from "./hours.ts";

/** The bars in numbers, the latest hour first. */
export function HourTable({ hours }: { hours: readonly Hour[] }) {
  const { i18n } = useLingui();
  const spanWords = useSpanWords();
  return (
    <table className="mt-1 w-full max-w-md">
      <caption className="sr-only">
        <Trans>Requests by hour, the latest first</Trans>
      </caption>
      <thead className="text-xs text-ink-soft">
        <tr>
          <th className="py-1.5 text-start font-medium" scope="col">
            <Trans>Hour</Trans>
          </th>
          <th className="py-1.5 text-end font-medium" scope="col">
            <Trans>Requests</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {hours.toReversed().map((hour) => (
          <tr className="border-t border-line" key={hour.from}>
            <th className="py-1.5 text-start font-normal" scope="row">
              <bdi>{spanWords(hour)}</bdi>
            </th>
            <td className="py-1.5 text-end">{i18n.number(hour.requests)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
