import { useLingui } from "@lingui/react/macro";

import { useAddress, usePlace } from "#src/domain/place.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";

import type { Aspect, Seen } from "./changes.ts";

/** What an aspect is called: "Place". */
export function useAspectName(): (aspect: Aspect) => string {
  const { t } = useLingui();
  return (aspect) =>
    ({
      client: t`Browser or app`,
      version: t`Version`,
      system: t`System`,
      "system-version": t`System version`,
      place: t`Place`,
      address: t`IP address`,
    })[aspect];
}

/** The same within a sentence: "the place". */
export function useAspectPhrase(): (aspect: Aspect) => string {
  const { t } = useLingui();
  return (aspect) =>
    ({
      client: t`the browser or app`,
      version: t`the version`,
      system: t`the system`,
      "system-version": t`the system’s version`,
      place: t`the place`,
      address: t`the IP address`,
    })[aspect];
}

/** What it was at one look: "Madrid, Spain". */
export function useAspectValue(): (aspect: Aspect, seen: Seen) => string {
  const { t } = useLingui();
  const place = usePlace();
  const address = useAddress();
  const known = (...parts: (string | null)[]) => inAFewWords(parts.filter(Boolean).join(" ")) || t`Unknown`;
  return (aspect, { client, ip, location }) => {
    switch (aspect) {
      case "client":
        return known(client.name, client.version);
      case "version":
        return known(client.version);
      case "system":
        return known(client.os, client.osVersion, client.model && `(${client.model})`);
      case "system-version":
        return known(client.osVersion);
      case "place":
        return place({ ip, location });
      case "address":
        return address(ip);
    }
  };
}
