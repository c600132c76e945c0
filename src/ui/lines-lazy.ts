import { lazyWithPreload } from "./lazy.ts";
import { PlainLines } from "./plain-lines.tsx";

/** From so many lines on, only those near the window stand in the page. */
export const MANY_LINES = 40;

export const LazyVirtualLines = lazyWithPreload(
  () => import("./virtual-lines.tsx").then(({ VirtualLines }) => VirtualLines),
  PlainLines,
);
