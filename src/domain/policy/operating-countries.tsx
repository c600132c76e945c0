import { Trans, useLingui } from "@lingui/react/macro";
import { useId } from "react";

import type { Policy } from "#src/api/policy-schemas.ts";
import { useHasPermission } from "#src/permissions/permission.ts";

import { ChosenCountries } from "./chosen-countries.tsx";
import { useCountriesPart } from "./countries-part.ts";
import { CountryPicker } from "./country-picker.tsx";
import { ErrorLine } from "./error-line.tsx";
import { PolicyForm } from "./policy-form.tsx";
import { RadioLine } from "./radio-line.tsx";
import { usePolicyForm } from "./use-policy-form.ts";

/** Where the organization operates: a session from elsewhere stands out (seed 000). */
export function OperatingCountries({ policy }: { policy: Policy }) {
  const { t } = useLingui();
  const id = useId();
  const part = useCountriesPart();
  const form = usePolicyForm(policy, part);
  const mayEdit = useHasPermission("pf.policy.edit");
  const { typed, problems, edit } = form;
  const error =
    problems.value &&
    (problems.value === "required"
      ? t`Choose at least one country, or everywhere.`
      : t`The server does not accept these countries.`);

  return (
    <PolicyForm form={form} part={part} policy={policy}>
      <fieldset className="grid gap-2.5">
        <legend className="mb-2 font-medium">
          <Trans>Your organization operates</Trans>
        </legend>
        <RadioLine
          checked={typed.everywhere}
          name={id}
          note={<Trans>No session stands out for the country that it comes from.</Trans>}
          onChoose={() => edit({ ...typed, everywhere: true }, "value")}
          rests={!mayEdit}
        >
          <Trans>Everywhere</Trans>
        </RadioLine>
        <RadioLine
          checked={!typed.everywhere}
          errorId={error && `${id}-error`}
          name={id}
          note={
            <Trans>
              Sessions from elsewhere are marked, so that they can be looked at. Nobody is signed out by that.
            </Trans>
          }
          onChoose={() => edit({ ...typed, everywhere: false }, "value")}
          rests={!mayEdit}
        >
          <Trans>In these countries only</Trans>
        </RadioLine>
      </fieldset>
      <ErrorLine id={`${id}-error`}>{error}</ErrorLine>
      {!typed.everywhere && (
        <div className="grid gap-3 sm:ms-6.5">
          <ChosenCountries
            codes={typed.codes}
            onChange={(codes) => edit({ ...typed, codes }, "value")}
            rests={!mayEdit}
          />
          {mayEdit && (
            <CountryPicker codes={typed.codes} onChange={(codes) => edit({ ...typed, codes }, "value")} />
          )}
        </div>
      )}
    </PolicyForm>
  );
}
