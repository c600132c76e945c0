import { useLingui } from "@lingui/react/macro";
import { clsx } from "clsx";
import { useEffect, useState } from "react";

import { announce } from "./announcer.tsx";
import { buttonClass } from "./button.tsx";
import { Copy } from "./icons-on-demand.tsx";
import { Check } from "./icons.tsx";

interface CopyButtonProps {
  value: string;
  /** What is copied: "Copy address". */
  label: string;
}

/** Copies `value`. Absent where the browser has no clipboard (pages that are not served securely). */
export function CopyButton({ value, label }: CopyButtonProps) {
  const { t } = useLingui();
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    const timer = copied ? setTimeout(() => setCopied(false), 2000) : undefined;
    return () => clearTimeout(timer);
  }, [copied]);

  if (!globalThis.isSecureContext) return null;

  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
      announce(t`Copied`);
    } catch {
      announce(t`The browser did not allow copying`);
    }
  }

  const Icon = copied ? Check : Copy;
  return (
    <button
      aria-label={label}
      className={clsx(buttonClass({ variant: "quiet" }), "-my-1.5 align-middle")}
      onClick={() => void copy()}
      title={label}
      type="button"
    >
      <Icon className="-mx-1.5 size-4" />
    </button>
  );
}
