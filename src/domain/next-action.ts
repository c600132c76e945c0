/** The action (`data-row-action`) of the row after the one that `element` is in, else of the one before; in one list. */
export function nextAction(element: HTMLElement | null): HTMLElement | null {
  const list = element?.closest("ul") ?? document;
  const actions = [...list.querySelectorAll<HTMLElement>("[data-row-action]")];
  const index = element ? actions.indexOf(element) : -1;
  return index < 0 ? null : (actions[index + 1] ?? actions[index - 1] ?? null);
}
