import { Warning } from "#src/ui/icons.tsx";

/** What is wrong with the choice above it, which is described by it. */
export function ErrorLine({ id, children }: { id: string; children: string | undefined }) {
  if (!children) return null;
  return (
    <p className="flex items-start gap-1.5 text-danger" id={id}>
      <Warning className="mt-0.5 size-4" />
      {children}
    </p>
  );
}
