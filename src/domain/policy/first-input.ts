/** Puts the focus on the first control of a form: where there are several of one kind, the chosen one. */
export function focusFirstInput(form: HTMLElement | null): void {
  const first = form?.querySelector("input");
  const chosen = first?.type === "radio" && form?.querySelector<HTMLElement>("input[type=radio]:checked");
  (chosen || first)?.focus();
}
