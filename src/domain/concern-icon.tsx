import { clsx } from "clsx";

import { icon } from "#src/ui/icon.tsx";
import { Warning } from "#src/ui/icons.tsx";

import type { Concern } from "./concern.ts";

const Diamond = /* @__PURE__ */ icon("M10 2.5 17.5 10 10 17.5 2.5 10ZM10 6.75v3.75M10 13h.01");

/** A triangle for what is suspicious, a diamond for what is worth a look: the words beside it say the same. */
export function ConcernIcon({
  concern,
  className,
}: {
  concern: Exclude<Concern, "none">;
  className?: string;
}) {
  const Shape = concern === "high" ? Warning : Diamond;
  return <Shape className={clsx("text-warning", className)} />;
}
