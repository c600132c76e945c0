import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "ref"> {
  /** Words beside the box. Without them give `aria-label`. */
  label?: ReactNode;
  /** Some but not all of what it stands for. */
  indeterminate?: boolean;
}

/** Its box begins where its container does; what can be pressed reaches 8 px further out on every side. */
export function Checkbox({ label, indeterminate = false, className, ...rest }: CheckboxProps) {
  return (
    <label className={clsx("-ms-2 inline-flex items-center", className)}>
      <span className="grid size-8 shrink-0 place-items-center">
        <input
          {...rest}
          className="size-4 accent-accent"
          ref={(input) => {
            if (input) input.indeterminate = indeterminate;
          }}
          type="checkbox"
        />
      </span>
      {label}
    </label>
  );
}
