import { type ReactNode, useEffect, useRef } from "react";

/** Pages that have had a heading: the first one leaves focus where a freshly loaded page has it. */
const seen = new WeakSet<Node>();

interface PageHeadingProps {
  /** The page's name; also the title of the document. */
  children: string;
  /** A sentence below. */
  lead?: ReactNode;
  actions?: ReactNode;
}

/** The page's h1. Takes the focus when it appears by navigation, so that screen readers begin here. */
export function PageHeading({ children, lead, actions }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const handled = useRef(false);

  useEffect(() => {
    const root = heading.current?.closest("body > *");
    if (!root || handled.current) return;
    handled.current = true;
    if (seen.has(root)) heading.current?.focus();
    seen.add(root);
  }, []);

  return (
    <div className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-3 max-sm:gap-x-2">
      <title>{`${children} · Whereabouts`}</title>
      <div className="min-w-0 flex-[1_1_13rem]">
        <h1
          className="rounded-sm text-2xl font-semibold tracking-tight max-[22rem]:text-xl"
          ref={heading}
          tabIndex={-1}
        >
          {children}
        </h1>
        {lead && <div className="mt-1 max-w-[65ch] text-ink-soft">{lead}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
