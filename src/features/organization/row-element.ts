import { wayIn } from "./focus-table.ts";

/** What of a row takes the focus when something that was opened from it closes: the row's own link, if it is there. */
export function rowElement(id: string): HTMLElement | null {
  return within(id, "a, [role=rowheader]");
}

/** The same for what was opened by the row's button: that button, as long as it is there; where the row has gone, the next. */
export function rowAction(id: string): HTMLElement | null {
  return within(id, "[data-row-action]") ?? rowElement(id) ?? wayIn();
}

function within(id: string, selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] :is(${selector})`);
}
