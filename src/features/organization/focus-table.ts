/** The table's own way in. */
export function wayIn(): HTMLElement | null {
  return document.querySelector('[role="grid"] [tabindex="0"]') ?? document.querySelector("h1");
}

/** Gives the focus to the table's own way in, where what had it goes away. */
export function focusTable(): void {
  wayIn()?.focus({ preventScroll: true });
}

/** Where the focus goes from a dialog that the bar of the selection has opened: null, as long as the bar is there. */
export function afterSelection(): HTMLElement | null {
  return document.querySelector("[data-selection]") ? null : wayIn();
}
