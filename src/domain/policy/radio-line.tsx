import { useId, type ReactNode } from "react";

interface RadioLineProps {
  name: string;
  checked: boolean;
  invalid?: boolean;
  /** It can be read and not be chosen. */
  rests: boolean;
  /** What is to be known of it. */
  note?: ReactNode;
  onChoose: () => void;
  children: ReactNode;
}

/** One of several, with what is to be known of it below. */
export function RadioLine({ name, checked, invalid, rests, note, onChoose, children }: RadioLineProps) {
  const id = useId();
  return (
    <div>
      <label className="flex gap-2.5 font-medium">
        <input
          // Not `disabled`, which would keep the keyboard from reading it.
          aria-describedby={note ? id : undefined}
          aria-disabled={rests || undefined}
          data-invalid={invalid || undefined}
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
      {note && (
        <div className="ms-6.5 max-w-[62ch] text-ink-soft" id={id}>
          {note}
        </div>
      )}
    </div>
  );
}
