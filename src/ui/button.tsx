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

interface Look {
  variant?: keyof typeof variants;
  size?: keyof typeof sizes;
}

/** The look of a button, for links that should have it. */
export function buttonClass({ variant = "secondary", size = "sm" }: Look = {}) {
  return clsx(
    "relative inline-flex max-w-full shrink-0 items-center justify-center gap-2 rounded-md border text-center text-sm font-medium transition-colors duration-100",
    "aria-disabled:cursor-default aria-disabled:not-aria-busy:opacity-55",
    variants[variant],
    sizes[size],
  );
}

interface ButtonProps extends ComponentProps<"button">, Look {
  /** Something is under way: shows a spinner, keeps width and focus, and takes no further click. */
  pending?: boolean | undefined;
  /** Why it cannot be used now. It stays focusable, so that the reason can be reached. */
  disabledReason?: string | undefined;
}

export function Button({
  variant,
  size,
  pending,
  disabledReason,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const resting = pending || disabledReason !== undefined;

  function handleClick(event: MouseEvent<HTMLButtonElement>) {
    if (resting) event.preventDefault();
    else onClick?.(event);
  }

  const button = (
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
    </button>
  );

  if (disabledReason === undefined) return button;
  return (
    <span className="group relative inline-flex">
      {button}
      <span
        className="absolute start-0 top-full z-10 mt-1.5 hidden w-max max-w-60 rounded-md border border-line bg-raised px-2.5 py-1.5 text-start text-xs text-ink shadow-pop group-focus-within:block group-hover:block sm:start-auto sm:end-0"
        id={reasonId}
        role="tooltip"
      >
        {disabledReason}
      </span>
    </span>
  );
}
