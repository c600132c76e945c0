import { useLingui } from "@lingui/react/macro";

import { useConcernWord } from "#src/domain/concern-word.ts";
import type { OptionGroup } from "#src/domain/filters/filter-kind.ts";

/** What a kind of signal is called, where no session is at hand that it speaks of. */
export function useSignalNames(): (code: string) => string {
  const { t } = useLingui();
  return (code) => {
    switch (code) {
      case "new_country":
        return t`First sign-in from a country`;
      case "country_not_operated":
        return t`Country your organization does not operate in`;
      case "impossible_travel":
        return t`Too far to have travelled in time`;
      case "unknown_device":
        return t`Device never seen before`;
      case "unknown_place":
        return t`Place could not be found out`;
      case "old_session":
        return t`Signed in long ago`;
      case "inactive_session":
        return t`Not used for long`;
      case "unfamiliar_address":
        return t`Address never seen before`;
      case "no_second_factor":
        return t`No second factor`;
      case "familiar_device":
        return t`Known device`;
      case "same_network":
        return t`Same network as you`;
      case "passkey":
        return t`Passkey`;
      case "confirmed":
        return t`Confirmed by the member`;
      default:
        return t`Another reason`;
    }
  };
}

/** Signals by how grave they usually are, the gravest first. */
export function useSignalGroups(): OptionGroup[] {
  const { t } = useLingui();
  const concernWord = useConcernWord();
  return [
    {
      label: concernWord("high") ?? "",
      values: ["new_country", "country_not_operated", "impossible_travel", "unknown_device", "unknown_place"],
    },
    { label: concernWord("medium") ?? "", values: ["old_session", "inactive_session", "unfamiliar_address"] },
    { label: t`For information`, values: ["no_second_factor"] },
    { label: t`Reassuring`, values: ["familiar_device", "same_network", "passkey", "confirmed"] },
  ];
}
