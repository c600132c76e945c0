import { Trans, useLingui } from "@lingui/react/macro";

import type { Device } from "#src/api/device-schemas.ts";
import { useCountryName } from "#src/domain/place.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";
import { DescriptionList, Fact } from "#src/ui/description-list.tsx";

import { driftOf, type Trait, type Value } from "./drift.ts";

/** What is different now from when the device was first seen: only that, and what nobody can say. */
export function DeviceDrift({ device }: { device: Device }) {
  const { t, i18n } = useLingui();
  const countryName = useCountryName();
  const traits: Record<Trait, string> = {
    browser: t`Browser`,
    system: t`System`,
    address: t`Address`,
    country: t`Country`,
  };
  const { changed, unknown } = driftOf(device);
  const words = (trait: Trait, value: Value | null) => {
    if (value === null) return t`Unknown`;
    const text = trait === "country" ? countryName(value.text) : inAFewWords(value.text);
    return value.versionKnown ? text : t`${text}, version unknown`;
  };
  const unknownTraits = new Intl.ListFormat(i18n.locale === "pseudo" ? "ar" : i18n.locale).format(
    unknown.map((trait) => traits[trait]),
  );

  return (
    <>
      {changed.length === 0 ? (
        <p className="py-2.5">
          <Trans>Nothing that is known has changed.</Trans>
        </p>
      ) : (
        <DescriptionList>
          {changed.map(({ trait, first, last }) => (
            <Fact key={trait} term={traits[trait]}>
              <span className="sr-only">
                <Trans>At first:</Trans>{" "}
              </span>
              <bdi className="text-ink-soft">{words(trait, first)}</bdi>
              <span aria-hidden="true" className="mx-1.5 inline-block text-ink-soft rtl:-scale-x-100">
                →
              </span>
              <span className="sr-only">
                {" "}
                <Trans>Now:</Trans>{" "}
              </span>
              <bdi>{words(trait, last)}</bdi>
            </Fact>
          ))}
        </DescriptionList>
      )}
      {unknown.length > 0 && (
        <p className="border-t border-line py-2.5 text-ink-soft">
          <Trans>Not known, so it cannot be compared: {unknownTraits}.</Trans>
        </p>
      )}
    </>
  );
}
