import type { ReactNode } from "react";

interface EmptyStateProps {
  title: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
}

/** Nothing here, and that is in order. Never shown for something that failed to load. */
export function EmptyState({ title, action, children }: EmptyStateProps) {
  return (
    <div className="px-6 py-10 text-center">
      <p className="font-medium">{title}</p>
      {children && <div className="mx-auto mt-1 max-w-[52ch] text-ink-soft">{children}</div>}
      {action && <div className="mt-4 flex justify-center">{action}</div>}
    </div>
  );
}
