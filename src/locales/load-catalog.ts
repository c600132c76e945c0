import type { Messages } from "@lingui/core";

interface Catalog {
  messages: Messages;
}

const catalogs: Record<string, () => Promise<Catalog>> = {
  ...import.meta.glob<Catalog>(["./*/*.po", "!./pseudo/*.po"]),
  ...(__MOCKS__ ? import.meta.glob<Catalog>("./pseudo/*.po") : {}),
};

/** The words of one feature, or of the `shell` around them, in one language; loaded once. */
export async function loadCatalog(locale: string, name: string): Promise<Messages> {
  const load = catalogs[`./${locale}/${name}.po`];
  if (load === undefined) throw new Error(`There is no catalog "${name}" for the locale "${locale}".`);
  const { messages } = await load();
  return messages;
}
