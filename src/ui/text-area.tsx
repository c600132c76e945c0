import { clsx } from "clsx";
import { type ComponentProps, useId } from "react";

import { describedBy, FieldFrame, type FieldWords } from "./field-frame.tsx";

/** A field for a few sentences. */
export function TextArea({
  label,
  error,
  hint,
  className,
  id,
  ...rest
}: ComponentProps<"textarea"> & FieldWords) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  return (
    <FieldFrame className={className} error={error} hint={hint} id={fieldId} label={label}>
      <textarea
        {...rest}
        {...describedBy(fieldId, { error, hint })}
        className={clsx(
          "block min-h-10 w-full rounded-md border bg-surface px-3 py-2 text-base text-ink sm:text-sm",
          error ? "border-danger" : "border-line-strong",
        )}
        id={fieldId}
      />
    </FieldFrame>
  );
}
