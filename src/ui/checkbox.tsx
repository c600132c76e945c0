import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "ref"> {
  /** Words beside the box. Without them give `aria-label`. */
  label?: ReactNode;
  /** Some but not all of what it stands for. */
  indeterminate?: boolean;
}

export function Checkbox({ label, indeterminate = false, className, ...rest }: CheckboxProps) {
  return (
    <label className={clsx("inline-flex min-h-8 min-w-8 items-center gap-2", className)}>
      <input
        {...rest}
        className="m-auto size-4 shrink-0 accent-accent"
        ref={(input) => {
          if (input) input.indeterminate = indeterminate;
        }}
        type="checkbox"
      />
      {label}
    </label>
  );
}
