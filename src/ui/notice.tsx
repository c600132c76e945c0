import { clsx } from "clsx";
import type { ReactNode } from "react";

import { Check, Info, Warning } from "./icons.tsx";

const tones = {
  info: { box: "bg-accent-soft", mark: "text-accent", Icon: Info },
  success: { box: "bg-success-soft", mark: "text-success", Icon: Check },
  warning: { box: "bg-warning-soft", mark: "text-warning", Icon: Warning },
  danger: { box: "bg-danger-soft", mark: "text-danger", Icon: Warning },
};

interface NoticeProps {
  tone?: keyof typeof tones;
  title?: ReactNode;
  action?: ReactNode;
  /** `alert` for what just went wrong; nothing for what was there when the page came. */
  role?: "alert" | "status";
  className?: string;
  children?: ReactNode;
}

/** A message in the flow of the page. Its words carry its meaning; tone and icon only support them. */
export function Notice({ tone = "info", title, action, role, className, children }: NoticeProps) {
  const { box, mark, Icon } = tones[tone];
  return (
    <div
      className={clsx("flex gap-3 rounded-lg border border-transparent px-4 py-3", box, className)}
      role={role}
    >
      <Icon className={clsx(mark, Boolean(action) && !children && "sm:mt-1.5")} />
      <div className="flex min-w-0 grow flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-[1_1_16rem] [overflow-wrap:anywhere]">
          {title && <p className="font-medium text-ink">{title}</p>}
          {children && <div>{children}</div>}
        </div>
        {action && <div className="flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  );
}
