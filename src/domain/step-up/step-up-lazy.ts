import { loadWords } from "#src/locales/words.ts";
import { lazyWithPreload } from "#src/ui/lazy.ts";

/** Asks for the password: only where the server has asked for it. */
export const LazyStepUpDialog = lazyWithPreload(async () => {
  const [{ StepUpDialog }] = await Promise.all([import("./step-up-dialog.tsx"), loadWords("step-up")]);
  return StepUpDialog;
});
