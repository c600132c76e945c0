import { loadWords } from "#src/locales/words.ts";
import { lazyWithPreload } from "#src/ui/lazy.ts";

const words = () => Promise.all([loadWords("termination"), loadWords("act")]);

/** The confirmation of wide acts, which nobody needs before they want one. */
export const LazyTerminationDialog = lazyWithPreload(async () => {
  const [{ TerminationDialog }] = await Promise.all([import("./termination-dialog.tsx"), words()]);
  return TerminationDialog;
});

/** For the buttons that open it: `{...preloadTermination}`. */
export const preloadTermination = {
  onFocus: LazyTerminationDialog.preload,
  onPointerEnter: LazyTerminationDialog.preload,
};

/** On every page of the organization: wide acts that run, and those that have come to their end. */
export const TerminationsUnderWay = lazyWithPreload(async () => {
  const [{ TerminationBanner }] = await Promise.all([import("./termination-banner.tsx"), words()]);
  return TerminationBanner;
});

/** All that is known of a wide act, on a page of its own. */
export const LazyTerminationReport = lazyWithPreload(async () => {
  const [{ TerminationReport }] = await Promise.all([import("./termination-report.tsx"), words()]);
  return TerminationReport;
});
