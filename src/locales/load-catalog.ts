import type { Messages } from "@lingui/core";

export interface Catalog {
  messages: Messages;
}

/** By the file's path: how to fetch it. */
export type Catalogs = Record<string, () => Promise<Catalog>>;

const firstCatalogs: Catalogs = {
  ...import.meta.glob<Catalog>(["./*/{shell,sessions}.po", "!./pseudo/*.po"]),
  ...(__MOCKS__ ? import.meta.glob<Catalog>("./pseudo/{shell,sessions}.po") : {}),
};

/** The words of one feature, or of the `shell` around them, in one language; loaded once. */
export async function loadCatalog(locale: string, name: string): Promise<Messages> {
  const path = `./${locale}/${name}.po`;
  const load = firstCatalogs[path] ?? (await import("./later-catalogs.ts")).laterCatalogs[path];
  if (load === undefined) throw new Error(`There is no catalog "${name}" for the locale "${locale}".`);
  const { messages } = await load();
  return messages;
}
