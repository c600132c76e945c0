import type { ReactNode } from "react";

import { Warning } from "./icons.tsx";

export interface FieldWords {
  label: ReactNode;
  /** What is wrong with the value, in words. */
  error?: string | undefined;
  hint?: ReactNode;
}

/** What names and describes the field `id`, above and below it. */
export function FieldFrame({
  id,
  label,
  error,
  hint,
  className,
  children,
}: FieldWords & { id: string; className?: string | undefined; children: ReactNode }) {
  return (
    <div className={className}>
      <label className="mb-1.5 block font-medium" htmlFor={id}>
        {label}
      </label>
      {children}
      {error && (
        <p className="mt-1.5 flex items-start gap-1.5 text-danger" id={`${id}-error`}>
          <Warning className="mt-0.5 size-4" />
          {error}
        </p>
      )}
      {hint && (
        <p className="mt-1.5 text-ink-soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** For the field itself. `other`: the id of what else describes it. */
export function describedBy(id: string, { error, hint }: Pick<FieldWords, "error" | "hint">, other?: string) {
  const ids = [error && `${id}-error`, hint && `${id}-hint`, other].filter(Boolean).join(" ");
  return { "aria-describedby": ids || undefined, "aria-invalid": error ? true : undefined };
}
