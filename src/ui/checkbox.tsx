import { clsx } from "clsx";
import { useId, type ComponentProps, type ReactNode } from "react";

import { reasonClass } from "./button.tsx";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "ref"> {
  /** Words beside the box. Without them give `aria-label`. */
  label?: ReactNode;
  /** Some but not all of what it stands for. */
  indeterminate?: boolean;
  /** Why it cannot be ticked now. Unlike a `disabled` one it can be reached, and the reason with it. */
  disabledReason?: string | undefined;
}

/** Its box begins where its container does; what can be pressed reaches 8 px further out on every side. */
export function Checkbox({
  label,
  indeterminate = false,
  disabledReason,
  className,
  ...rest
}: CheckboxProps) {
  const reasonId = useId();
  const resting = disabledReason !== undefined && {
    "aria-describedby": reasonId,
    "aria-disabled": true,
    // What is not ticked stays so.
    onChange: () => {},
  };
  return (
    <label className={clsx("group/button relative -ms-2 inline-flex items-center", className)}>
      <span className="grid size-8 shrink-0 place-items-center">
        <input
          {...rest}
          {...resting}
          className="size-4 accent-accent aria-disabled:opacity-50"
          ref={(input) => {
            if (input) input.indeterminate = indeterminate;
          }}
          type="checkbox"
        />
      </span>
      {label}
      {disabledReason !== undefined && (
        <span
          aria-hidden="true"
          className={clsx(reasonClass, "group-focus-within/button:block sm:start-0 sm:end-auto!")}
          id={reasonId}
        >
          {disabledReason}
        </span>
      )}
    </label>
  );
}
