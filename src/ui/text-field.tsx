import { clsx } from "clsx";
import { type ComponentProps, type ReactNode, useId } from "react";

import { Warning } from "./icons.tsx";

interface TextFieldProps extends ComponentProps<"input"> {
  label: ReactNode;
  /** What is wrong with the value, in words. */
  error?: string | undefined;
  hint?: ReactNode;
  /** A small button at the end of the field. */
  adornment?: ReactNode;
}

export function TextField({ label, error, hint, adornment, className, id, ...rest }: TextFieldProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  const describedBy = clsx(error && `${fieldId}-error`, hint && `${fieldId}-hint`);
  return (
    <div className={className}>
      <label className="mb-1.5 block font-medium" htmlFor={fieldId}>
        {label}
      </label>
      <div className="relative">
        <input
          {...rest}
          aria-describedby={describedBy || undefined}
          aria-invalid={error ? true : undefined}
          className={clsx(
            "block min-h-10 w-full rounded-md border bg-surface ps-3 text-base text-ink sm:text-sm",
            adornment ? "pe-11" : "pe-3",
            error ? "border-danger" : "border-line-strong",
          )}
          id={fieldId}
        />
        {adornment && <div className="absolute end-1 top-1">{adornment}</div>}
      </div>
      {error && (
        <p className="mt-1.5 flex items-start gap-1.5 text-danger" id={`${fieldId}-error`}>
          <Warning className="mt-0.5 size-4" />
          {error}
        </p>
      )}
      {hint && (
        <p className="mt-1.5 text-ink-soft" id={`${fieldId}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
