export interface Locale {
  /** The language tag: of the page, of Intl and of the catalogs' folder. */
  readonly tag: string;
  /** The language's name in itself, as a menu of languages shows it. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
}

const english: Locale = { tag: "en", name: "English", direction: "ltr" };

/** Made from the English words by the machine, right-to-left: shows what no catalog holds. Mock builds only. */
const pseudo: Locale = { tag: "pseudo", name: "Pseudo", direction: "rtl" };

export const locales: readonly Locale[] = __MOCKS__ ? [english, pseudo] : [english];

/**
 * The tag to hand to Intl for dates, numbers and names: the browser's own variant of the page's language ("en-GB"),
 * as it knows how its person writes a date. The pseudo-locale borrows a language that shows no Latin letter.
 */
export function intlLocale(tag: string): string {
  if (tag === pseudo.tag) return "ar";
  return navigator.languages.find((wanted) => wanted.split("-")[0] === tag) ?? tag;
}

const storageKey = "locale";

/** What the person chose, else the first of the browser's languages that there is, else English. */
export function resolveLocale(): Locale {
  const wanted = [storedTag() ?? "", ...navigator.languages];
  for (const tag of wanted) {
    const match = locales.find((locale) => locale.tag === tag || locale.tag === tag.split("-")[0]);
    if (match) return match;
  }
  return english;
}

function storedTag(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
