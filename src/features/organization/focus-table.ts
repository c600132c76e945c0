/** Gives the focus to the table's own way in, where what had it goes away. */
export function focusTable(): void {
  const tabStop = document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]');
  (tabStop ?? document.querySelector("h1"))?.focus({ preventScroll: true });
}
