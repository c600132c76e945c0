import { loadWords } from "#src/locales/words.ts";
import { lazyWithPreload } from "#src/ui/lazy.ts";

export const LazyChangePassword = lazyWithPreload(async () => {
  const [{ ChangePassword }] = await Promise.all([
    import("./change-password.tsx"),
    loadWords("change-password"),
  ]);
  return ChangePassword;
});
