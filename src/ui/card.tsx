import { clsx } from "clsx";
import { type ComponentProps, createElement } from "react";

interface CardProps extends ComponentProps<"div"> {
  as?: "div" | "section" | "article" | "ul" | "ol" | "li";
}

/** A surface with a hairline around it. Its padding is its content's business; cards do not nest. */
export function Card({ as = "div", className, ...rest }: CardProps) {
  return createElement(as, {
    ...rest,
    className: clsx("rounded-lg border border-line bg-surface", className),
  });
}
