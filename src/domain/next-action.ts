/** The action (`data-row-action`) of the row after the one that `element` is in, else of the one before. */
export function nextAction(element: HTMLElement | null): HTMLElement | null {
  const actions = [...document.querySelectorAll<HTMLElement>("[data-row-action]")];
  const index = element ? actions.indexOf(element) : -1;
  return index < 0 ? null : (actions[index + 1] ?? actions[index - 1] ?? null);
}
