import { type ReactNode, useId } from "react";

interface PageSectionProps {
  /** What the address may name after its #. */
  id?: string;
  heading: string;
  /** A sentence below. */
  lead?: ReactNode;
  children: ReactNode;
}

/** A part of a long page, with a heading of its own. */
export function PageSection({ id, heading, lead, children }: PageSectionProps) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className="scroll-mt-6" id={id}>
      <h3 className="rounded-sm text-base font-semibold" id={headingId} tabIndex={-1}>
        {heading}
      </h3>
      {lead && <p className="mt-0.5 max-w-[65ch] text-ink-soft">{lead}</p>}
      <div className="mt-3">{children}</div>
    </section>
  );
}
