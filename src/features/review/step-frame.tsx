import { Trans } from "@lingui/react/macro";
import { clsx } from "clsx";
import { type ReactNode, useId } from "react";

import { Link } from "#src/domain/link.tsx";
import { icon } from "#src/ui/icon.tsx";
import { Check, Warning } from "#src/ui/icons.tsx";
import { Spinner } from "#src/ui/spinner.tsx";

import type { StepStatus } from "./step-status.ts";

const Slip = /* @__PURE__ */ icon("M5 2.5h10v15l-2.5-1.75L10 17.5l-2.5-1.75L5 17.5ZM8 7h4M8 10.5h4");

interface StepFrameProps {
  /** Its place; null where there is nothing to do, and for what comes at the end of the path. */
  number: number | null;
  /** How many steps have a place. */
  of: number;
  title: string;
  status: StepStatus | null;
  /** Where it is opened. */
  to: string;
  open: boolean;
  children: ReactNode;
}

/** One step of the path: a line that tells how it stands, and all of it where the person is. */
export function StepFrame({ number, of, title, status, to, open, children }: StepFrameProps) {
  const id = useId();

  return (
    <li
      aria-current={open ? "step" : undefined}
      className="flex gap-4 border-t border-line py-4 first:border-t-0"
    >
      <Marker number={number} open={open} tone={status?.tone ?? null} />
      <section aria-labelledby={open ? id : undefined} className="min-w-0 grow">
        <div className={clsx("flex flex-wrap items-baseline justify-between gap-x-4", !open && "pt-1")}>
          <h2 className="min-w-0 scroll-mt-4 rounded-sm" id={id} tabIndex={-1}>
            {open && number !== null && (
              <>
                <span className="block text-xs font-medium text-ink-soft">
                  <Trans>
                    Step {number} of {of}
                  </Trans>
                </span>{" "}
              </>
            )}
            {open ? (
              <span className="text-base font-semibold">{title}</span>
            ) : (
              <Link
                className="-my-1 inline-block rounded-sm py-1 font-medium decoration-line-strong underline-offset-4 hover:underline"
                preventScrollReset
                to={to}
              >
                {title}
              </Link>
            )}
          </h2>
          {status && <p className={clsx("text-xs max-sm:w-full", statusInk[status.tone])}>{status.words}</p>}
        </div>
        {open && <div className="mt-2 grid gap-4">{children}</div>}
      </section>
    </li>
  );
}

const statusInk = {
  todo: "text-ink-soft",
  none: "text-ink-soft",
  busy: "text-ink-soft",
  done: "text-success",
  attention: "text-warning",
};

/** The same as the words of the status, as a shape. */
function Marker({
  number,
  tone,
  open,
}: {
  number: number | null;
  tone: StepStatus["tone"] | null;
  open: boolean;
}) {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        "grid size-7 shrink-0 place-items-center rounded-full border text-xs font-medium",
        tone === "done" && "border-transparent bg-success-soft text-success",
        tone === "attention" && "border-transparent bg-warning-soft text-warning",
        tone !== "done" &&
          tone !== "attention" &&
          (open ? "border-accent text-accent" : "border-line-strong/60 text-ink-soft"),
      )}
    >
      <MarkerShape number={number} tone={tone} />
    </span>
  );
}

function MarkerShape({ number, tone }: { number: number | null; tone: StepStatus["tone"] | null }) {
  if (tone === null) return <Slip className="size-4" />;
  if (tone === "none") return <span className="h-px w-2.5 bg-current" />;
  if (tone === "done") return <Check className="size-4" />;
  if (tone === "attention") return <Warning className="size-4" />;
  return tone === "busy" ? <Spinner /> : number;
}
