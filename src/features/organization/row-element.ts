/** What of a row takes the focus when something that was opened from it closes: the row's own link, if it is there. */
export function rowElement(id: string): HTMLElement | null {
  const row = document.querySelector(`[data-row="${CSS.escape(id)}"]`);
  return row?.querySelector<HTMLElement>("a, [role=rowheader]") ?? null;
}
