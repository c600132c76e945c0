import { useLingui } from "@lingui/react/macro";

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
