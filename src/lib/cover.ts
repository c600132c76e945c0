/**
 * Hides all of the page at once, but keeps it: until the server has said whether its session lives. What is seen
 * instead is `word`, in the person's language.
 */
export function cover(word: string): void {
  document.documentElement.dataset["covered"] = word;
}

/** Shows the page again: its session lives, or nothing of it is left. */
export function uncover(): void {
  delete document.documentElement.dataset["covered"];
}
