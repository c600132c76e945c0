import { useRef, type FocusEvent } from "react";

/** Remembers in which row the focus was last: what takes its place there takes the focus over. */
export function useFocusedRow() {
  const last = useRef<string | undefined>(undefined);
  return {
    note: ({ target }: FocusEvent) => {
      last.current = target.closest<HTMLElement>("[data-session]")?.dataset["session"];
    },
    /** Whether the focus was in the row of this session, and went with it: not where a dialog has it by now. */
    had: (id: string) =>
      last.current === id &&
      document.activeElement === document.body &&
      document.querySelector("[aria-modal=true]") === null,
  };
}
