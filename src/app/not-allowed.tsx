import { lazyWithPreload } from "#src/ui/lazy.ts";

/** In place of what one may not see. */
export const NotAllowed = lazyWithPreload(async () => {
  const { notAllowed } = await import("./pages.tsx");
  return (await notAllowed()).Component;
});
