import { Plural, Trans, useLingui } from "@lingui/react/macro";

import type { Session } from "#src/api/schemas.ts";
import { preloadSignOut } from "#src/domain/sign-out/sign-out-lazy.ts";
import { Button } from "#src/ui/button.tsx";
import { Checkbox } from "#src/ui/checkbox.tsx";

import type { Selection } from "./use-selection.ts";

// What the contract allows in one request.
const MOST = 1_000;

/** Above the rows: choosing all that are shown, and what can be done with the chosen ones. */
export function SelectionBar({
  selection,
  selectable,
  onSignOut,
  disabledReason,
}: {
  selection: Selection;
  selectable: Session[];
  onSignOut: () => void;
  disabledReason: string | undefined;
}) {
  const { t, i18n } = useLingui();
  const count = selection.chosen.length;
  const most = i18n.number(MOST);
  const tooMany = count > MOST ? t`At most ${most} at once` : undefined;
  const all = selectable.length;
  return (
    <div className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line px-4 py-1.5 sm:px-5">
      <Checkbox
        checked={count > 0 && count === all}
        disabled={all === 0}
        indeterminate={count > 0 && count < all}
        label={
          <span className="text-ink-soft">
            {count > 0 ? (
              <Trans>
                {count} of {all} selected
              </Trans>
            ) : all > 0 ? (
              <Plural value={all} one="Select # session" other="Select all # shown" />
            ) : (
              <Trans>None of these can be selected: all are ending</Trans>
            )}
          </span>
        }
        onChange={(event) => selection.setAll(event.target.checked)}
      />
      {count > 0 && (
        <Button disabledReason={disabledReason ?? tooMany} onClick={onSignOut} {...preloadSignOut}>
          <Trans>Sign out selected ({count})</Trans>
        </Button>
      )}
    </div>
  );
}
