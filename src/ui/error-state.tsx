import type { ReactNode } from "react";

import { Warning } from "./icons.tsx";

interface ErrorStateProps {
  title: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
}

/** What should be here could not be shown. Looks like no empty list. */
export function ErrorState({ title, action, children }: ErrorStateProps) {
  return (
    <div className="flex flex-col items-center px-6 py-10 text-center" role="alert">
      <Warning className="mb-2 text-danger" />
      <p className="font-medium">{title}</p>
      {children && <div className="mt-1 max-w-[52ch] text-ink-soft">{children}</div>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
