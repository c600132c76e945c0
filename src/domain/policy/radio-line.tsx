import { useId, type ReactNode } from "react";

import { WHY_READ_ONLY } from "./read-only.tsx";

interface RadioLineProps {
  name: string;
  checked: boolean;
  /** The id of what is wrong with its being chosen. */
  errorId?: string | undefined;
  /** It can be read and not be chosen. */
  rests: boolean;
  /** A few words beside it. */
  mark?: ReactNode;
  /** What is to be known of it. */
  note?: ReactNode;
  onChoose: () => void;
  children: ReactNode;
}

/** One of several, with what is to be known of it below. */
export function RadioLine({ name, checked, errorId, rests, mark, note, onChoose, children }: RadioLineProps) {
  const id = useId();
  const described = [errorId, mark && `${id}-mark`, note && id, rests && WHY_READ_ONLY]
    .filter(Boolean)
    .join(" ");
  return (
    <div>
      <div className="flex flex-wrap gap-x-2">
        <label className="flex gap-2.5 font-medium">
          <input
            // Not `disabled`, which would keep the keyboard from reading it.
            aria-describedby={described || undefined}
            aria-disabled={rests || undefined}
            data-invalid={errorId ? true : undefined}
            checked={checked}
            className="mt-0.5 size-4 shrink-0 accent-accent"
            name={name}
            onChange={() => {
              if (!rests) onChoose();
            }}
            type="radio"
          />
          <span>{children}</span>
        </label>
        {mark && (
          <span className="max-sm:ms-6.5" id={`${id}-mark`}>
            {mark}
          </span>
        )}
      </div>
      {note && (
        <div className="ms-6.5 max-w-[62ch] text-ink-soft" id={id}>
          {note}
        </div>
      )}
    </div>
  );
}
