import { clsx } from "clsx";
import { type ComponentProps, type ReactNode, useId } from "react";

import { describedBy, FieldFrame, type FieldWords } from "./field-frame.tsx";

interface TextFieldProps extends ComponentProps<"input">, FieldWords {
  /** A small button at the end of the field. */
  adornment?: ReactNode;
}

export function TextField({ label, error, hint, adornment, className, id, ...rest }: TextFieldProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  return (
    <FieldFrame className={className} error={error} hint={hint} id={fieldId} label={label}>
      <div className="relative">
        <input
          {...rest}
          {...describedBy(fieldId, { error, hint }, rest["aria-describedby"])}
          className={clsx(
            "block min-h-10 w-full rounded-md border bg-surface ps-3 text-base text-ink sm:text-sm",
            adornment ? "pe-11" : "pe-3",
            error ? "border-danger" : "border-line-strong",
          )}
          id={fieldId}
        />
        {adornment && <div className="absolute end-1 top-1">{adornment}</div>}
      </div>
    </FieldFrame>
  );
}
