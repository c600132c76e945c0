import type { ElementType, ReactNode } from "react";

interface RemoveScrollProps {
  as?: ElementType;
  children?: ReactNode;
  allowPinchZoom?: unknown;
  shards?: unknown;
  enabled?: unknown;
}

/**
 * Stands in for react-remove-scroll, which Radix wraps around its dialogs: that one locks scrolling with a
 * `<style>` of its own, which the Content-Security-Policy refuses. styles.css locks scrolling instead.
 */
export function RemoveScroll({ as: Part = "div", allowPinchZoom, shards, enabled, ...rest }: RemoveScrollProps) {
  return <Part {...rest} />;
}
