import { type ReactNode, useId } from "react";

interface SecuritySectionProps {
  heading: string;
  /** A sentence below. */
  lead?: ReactNode;
  children: ReactNode;
}

export function SecuritySection({ heading, lead, children }: SecuritySectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 className="text-base font-semibold" id={id}>
        {heading}
      </h2>
      {lead && <p className="mt-0.5 max-w-[65ch] text-ink-soft">{lead}</p>}
      <div className="mt-3">{children}</div>
    </section>
  );
}
