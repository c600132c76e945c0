import { type ComponentProps, createElement, type ElementType } from "react";

interface RemoveScrollProps extends ComponentProps<"div"> {
  as?: ElementType;
  allowPinchZoom?: boolean;
  shards?: unknown;
  enabled?: boolean;
}

/**
 * Stands in for react-remove-scroll, which locks the page by writing a <style> element: the
 * Content-Security-Policy refuses that. styles.css locks it instead.
 */
export function RemoveScroll({
  as = "div",
  allowPinchZoom: _allowPinchZoom,
  shards: _shards,
  enabled: _enabled,
  ...rest
}: RemoveScrollProps) {
  return createElement(as, rest);
}
