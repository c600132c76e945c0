import { clsx } from "clsx";
import { type ComponentProps, type MouseEvent, useId } from "react";

import { Spinner } from "./spinner.tsx";

const variants = {
  primary: "border-transparent bg-accent-fill text-fill-ink enabled-hover:bg-accent-fill-hover",
  secondary: "border-line-strong/45 bg-surface text-ink enabled-hover:bg-hover",
  danger: "border-transparent bg-danger-fill text-fill-ink enabled-hover:bg-danger-fill-hover",
  /** Opens what ends something; the red button itself stands in the confirmation. */
  caution: "border-line-strong/60 bg-surface text-danger enabled-hover:bg-danger-soft",
  quiet: "border-transparent text-ink-soft enabled-hover:bg-hover enabled-hover:text-ink",
};

const sizes = { sm: "min-h-8 px-3 py-1", md: "min-h-10 px-4 py-2" };

/** Why something rests, shown by whoever is of the group `button`. */
export const reasonClass = clsx(
  "z-10 hidden rounded-md border border-line bg-raised px-2.5 py-1.5 text-start text-xs font-normal text-ink shadow-pop",
  "group-hover/button:block group-focus/button:block",
  "max-sm:fixed max-sm:inset-x-4 max-sm:bottom-4 sm:absolute sm:end-0 sm:top-full sm:mt-1.5 sm:w-max sm:max-w-60",
);

interface Look {
  variant?: keyof typeof variants;
  size?: keyof typeof sizes;
}

/** The look of a button, for links that should have it. */
export function buttonClass({ variant = "secondary", size = "sm" }: Look = {}) {
  return clsx(
    "group/button relative inline-flex max-w-full shrink-0 items-center justify-center gap-2 rounded-md border text-center text-sm font-medium transition-colors duration-100",
    "aria-disabled:cursor-default aria-disabled:not-aria-busy:border-line aria-disabled:not-aria-busy:bg-hover aria-disabled:not-aria-busy:text-ink-soft",
    variants[variant],
    sizes[size],
  );
}

interface ButtonProps extends ComponentProps<"button">, Look {
  /** Something is under way: shows a spinner, keeps width and focus, and takes no further click. */
  pending?: boolean | undefined;
  /**
   * Why it cannot be used now. It stays focusable, so that the reason can be reached. Where the button's words
   * or those beside it tell the reason, `aria-disabled` does.
   */
  disabledReason?: string | undefined;
}

export function Button({
  variant,
  size,
  pending,
  disabledReason,
  "aria-disabled": disabled,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const resting = pending || disabledReason !== undefined || disabled === true;

  function handleClick(event: MouseEvent<HTMLButtonElement>) {
    if (resting) event.preventDefault();
    else onClick?.(event);
  }

  return (
    <button
      type="button"
      {...rest}
      {...(disabledReason !== undefined && { "aria-describedby": reasonId })}
      aria-busy={pending || undefined}
      aria-disabled={resting || undefined}
      className={clsx(buttonClass({ ...(variant && { variant }), ...(size && { size }) }), className)}
      onClick={handleClick}
    >
      {pending ? (
        <>
          <span className="inline-flex items-center gap-2 opacity-0">{children}</span>
          <Spinner className="absolute" />
        </>
      ) : (
        children
      )}
      {disabledReason !== undefined && (
        // Inside, so that the button is the same element with a reason and without, and keeps its focus.
        <span aria-hidden="true" className={reasonClass} id={reasonId}>
          {disabledReason}
        </span>
      )}
    </button>
  );
}
