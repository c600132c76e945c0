import { Plural, Trans } from "@lingui/react/macro";
import { clsx } from "clsx";
import { useState, type ReactNode } from "react";

const FEW = 3;

interface ScrollListProps {
  label: string;
  /** How many there are, in the list or not. */
  total: number;
  children: ReactNode;
}

/**
 * A list of any length, in a frame: a long one scrolls by itself, by keyboard as well. Where there is little room, its
 * first few are shown, and the others unfold: nothing scrolls there within a dialog that scrolls.
 */
export function ScrollList({ label, total, children }: ScrollListProps) {
  const [unfolded, setUnfolded] = useState(false);
  return (
    <div className="rounded-md border border-line">
      <ul
        aria-label={label}
        className={clsx(
          "divide-y divide-line rounded-md sm:max-h-52 sm:overflow-y-auto",
          !unfolded && "max-sm:[&>li:nth-child(n+4)]:hidden",
        )}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- else some browsers' keyboards cannot scroll it
        tabIndex={0}
      >
        {children}
      </ul>
      {total > FEW && (
        <button
          aria-expanded={unfolded}
          className="w-full border-t border-line px-3 py-2 text-start underline decoration-line-strong underline-offset-4 sm:hidden"
          onClick={() => setUnfolded(!unfolded)}
          type="button"
        >
          {unfolded ? (
            <Trans>Show fewer</Trans>
          ) : (
            <Plural value={total - FEW} one="and # more" other="and # more" />
          )}
        </button>
      )}
    </div>
  );
}
