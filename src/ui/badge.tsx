import { clsx } from "clsx";
import type { ReactNode } from "react";

const tones = {
  neutral: "bg-hover text-ink-soft",
  accent: "bg-accent-soft text-accent",
  success: "bg-success-soft text-success",
  warning: "bg-warning-soft text-warning",
  danger: "bg-danger-soft text-danger",
};

interface BadgeProps {
  tone?: keyof typeof tones;
  children: ReactNode;
}

export function Badge({ tone = "neutral", children }: BadgeProps) {
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1 rounded-full border border-transparent px-2 text-xs leading-5 font-medium",
        // A row that is chosen has the colour of some of them.
        "in-aria-selected:border-current/30 in-aria-selected:bg-surface",
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
