import type { Catalog, Catalogs } from "./load-catalog.ts";

/** The words that the first screen does without; the way to them comes with the first part that needs some. */
export const laterCatalogs: Catalogs = {
  ...import.meta.glob<Catalog>(["./*/*.po", "!./*/{shell,sessions}.po", "!./pseudo/*.po"]),
  ...(__MOCKS__ ? import.meta.glob<Catalog>(["./pseudo/*.po", "!./*/{shell,sessions}.po"]) : {}),
};
