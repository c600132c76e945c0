import { useLingui } from "@lingui/react/macro";

// What the contract takes at once.
const MOST = 1_000;

/** Why so many that are named one by one can't be acted on at once, if so; for a button's `disabledReason`. */
export function useTooMany(count: number): string | undefined {
  const { t, i18n } = useLingui();
  const most = i18n.number(MOST);
  return count > MOST ? t`At most ${most} at once. Select all that match a filter instead.` : undefined;
}
