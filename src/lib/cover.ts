const holders = new Set<string>();
let focused: Element | null = null;

/**
 * Hides all of the page at once, but keeps it: until the server has said whether its session lives. What is seen
 * instead is `word`, in the person's language. It stays for as long as any `holder` wants it.
 */
export function cover(holder: string, word: string): void {
  // Browsers take the focus from what is hidden.
  if (holders.size === 0) focused = document.activeElement;
  holders.add(holder);
  document.documentElement.dataset["covered"] = word;
}

/** This holder knows that the session lives. With the last of them the page is shown again, the focus where it was. */
export function uncover(holder: string): void {
  if (!holders.delete(holder) || holders.size > 0) return;
  const before = focused;
  dropCover();
  if (before === document.body || document.activeElement !== document.body) return;
  const place = before?.isConnected ? before : document.querySelector("h1");
  if (place instanceof HTMLElement) place.focus();
}

/** Whoever holds it: nothing is left of what it hides. */
export function dropCover(): void {
  holders.clear();
  focused = null;
  delete document.documentElement.dataset["covered"];
}
