import { Trans, useLingui } from "@lingui/react/macro";
import { useRef } from "react";

import { useCountryName } from "#src/domain/place.ts";
import { Close } from "#src/ui/icons-on-demand.tsx";

interface ChosenCountriesProps {
  codes: readonly string[];
  /** They can be read and not be changed. */
  rests: boolean;
  onChange: (codes: string[]) => void;
}

/** The countries that are chosen, each of which can be taken off again. */
export function ChosenCountries({ codes, rests, onChange }: ChosenCountriesProps) {
  const { t } = useLingui();
  const countryName = useCountryName();
  const list = useRef<HTMLUListElement>(null);

  function remove(code: string) {
    // The focus goes on to the one beside it, or to where others are chosen.
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const choose = list.current?.parentElement?.querySelector<HTMLElement>("[aria-expanded]");
    const at = codes.indexOf(code);
    (buttons[at + 1] ?? buttons[at - 1] ?? choose)?.focus();
    onChange(codes.filter((one) => one !== code));
  }

  if (codes.length === 0) {
    return (
      <p className="text-ink-soft">
        <Trans>No country is chosen yet.</Trans>
      </p>
    );
  }
  return (
    <ul aria-label={t`Chosen countries`} className="flex flex-wrap gap-1.5" ref={list}>
      {codes.map((code) => {
        const name = countryName(code);
        return (
          <li
            className="flex min-h-8 items-center gap-1 rounded-full border border-line bg-hover ps-3 pe-1 not-has-[button]:pe-3"
            key={code}
          >
            <bdi>{name}</bdi>
            {!rests && (
              <button
                aria-label={t`Remove ${name}`}
                className="grid size-6 place-items-center rounded-full text-ink-soft hover:text-ink"
                onClick={() => remove(code)}
                type="button"
              >
                <Close className="size-3.5" />
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
