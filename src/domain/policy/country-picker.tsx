import { Trans, useLingui } from "@lingui/react/macro";
import { clsx } from "clsx";
import { useId, useMemo, useState } from "react";

import { FacetOptions } from "#src/domain/filters/facet-options.tsx";
import { useCountryName } from "#src/domain/place.ts";
import { intlLocale } from "#src/locales/locales.ts";
import { Button } from "#src/ui/button.tsx";
import { Chevron } from "#src/ui/icons-on-demand.tsx";

import { countries } from "./countries.ts";

interface CountryPickerProps {
  codes: readonly string[];
  onChange: (codes: string[]) => void;
}

/** All countries by the names that the browser has for them, to tick; typing finds. */
export function CountryPicker(props: CountryPickerProps) {
  const id = useId();
  const [open, setOpen] = useState(props.codes.length === 0);
  return (
    <div>
      <Button aria-controls={id} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Trans>Choose countries</Trans>
        <Chevron className={clsx("-me-1 size-4", open ? "-rotate-90" : "rotate-90")} />
      </Button>
      <div className="mt-2 empty:hidden" id={id}>
        {open && <AllCountries {...props} />}
      </div>
    </div>
  );
}

function AllCountries({ codes, onChange }: CountryPickerProps) {
  const { t, i18n } = useLingui();
  const locale = intlLocale(i18n.locale);
  const countryName = useCountryName();
  const options = useMemo(() => {
    const { compare } = new Intl.Collator(locale);
    return countries
      .map((value) => ({ value, label: countryName(value), count: null }))
      .toSorted((one, other) => compare(one.label, other.label));
    // oxlint-disable-next-line react/exhaustive-deps -- the names change with the language alone
  }, [locale]);

  return (
    <fieldset
      aria-label={t`All countries`}
      className="overflow-hidden rounded-md border border-line bg-raised"
    >
      <div className="max-h-64 overflow-y-auto">
        <FacetOptions
          chosen={codes}
          kind={{ name: "country", label: t`countries`, options, words: (value) => countryName(value) }}
          onChange={(next) => onChange(next.toSorted())}
          single={false}
        />
      </div>
    </fieldset>
  );
}
