import { useId, type ReactNode } from "react";

interface ChoiceProps {
  label: ReactNode;
  /** What it means. */
  children: ReactNode;
  checked: boolean;
  disabled: boolean;
  onChoose: () => void;
}

/** One of several, with what follows from it below. */
export function Choice({ label, children, checked, disabled, onChoose }: ChoiceProps) {
  const meaning = useId();
  return (
    <div>
      <label className="flex gap-2.5 font-medium">
        <input
          // Not `disabled`, which would throw the focus out.
          aria-disabled={disabled || undefined}
          aria-describedby={meaning}
          checked={checked}
          className="mt-0.5 size-4 shrink-0 accent-accent"
          name="visibility"
          onChange={onChoose}
          type="radio"
        />
        {label}
      </label>
      <p className="ms-6.5 max-w-[62ch] text-ink-soft" id={meaning}>
        {children}
      </p>
    </div>
  );
}
