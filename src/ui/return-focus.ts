/**
 * What a dialog or menu does with the focus when it closes: `target` gets it, unless something has taken it
 * already (the heading of the page that was gone to). Radix alone would leave it on <body>, as what opened
 * the dialog is no trigger of its own.
 */
export function returnFocusTo(target: () => HTMLElement | null) {
  return (event: Event) => {
    event.preventDefault();
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) target()?.focus();
  };
}
