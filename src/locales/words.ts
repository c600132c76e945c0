import { i18n } from "@lingui/core";

import { loadCatalog } from "./load-catalog.ts";
import { resolveLocale } from "./locales.ts";

let locale = resolveLocale();

/** Loads a part's words in the language of this page. Pages wait for it beside their code. */
export async function loadWords(name: string): Promise<void> {
  i18n.load(locale.tag, await loadCatalog(locale.tag, name));
}

/** Sets the page's language and direction, and loads the words that every page shares. */
export async function startWords(): Promise<void> {
  locale = resolveLocale();
  document.documentElement.lang = locale.tag;
  document.documentElement.dir = locale.direction;
  await loadWords("shell");
  i18n.activate(locale.tag);
}
