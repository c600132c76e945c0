import { useEffect, useRef, useState, type RefObject } from "react";

interface Unfolding {
  open: boolean;
  toggle: () => void;
  /** Of what holds the button, which comes first in it, and what unfolds. */
  box: RefObject<HTMLDivElement | null>;
}

/** What a button unfolds below itself. Escape, or going elsewhere, folds it. */
export function useUnfolding(): Unfolding {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    const inside = (target: EventTarget | null) =>
      target instanceof Node && box.current?.contains(target) === true;
    const elsewhere = ({ target }: Event) => {
      if (!inside(target)) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !inside(event.target)) return;
      event.preventDefault();
      setOpen(false);
      box.current?.querySelector("button")?.focus();
    };
    document.addEventListener("pointerdown", elsewhere);
    document.addEventListener("focusin", elsewhere);
    document.addEventListener("keydown", escape);
    return () => {
      document.removeEventListener("pointerdown", elsewhere);
      document.removeEventListener("focusin", elsewhere);
      document.removeEventListener("keydown", escape);
    };
  }, [open]);

  return { open, toggle: () => setOpen(!open), box };
}
