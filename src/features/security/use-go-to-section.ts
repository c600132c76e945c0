import { useEffect } from "react";
import { useLocation } from "react-router";

/** Goes to the part of the page that the address names after its #, as soon as it is there. */
export function useGoToSection(): void {
  const { hash, key } = useLocation();
  useEffect(() => {
    const id = hash.slice(1);
    if (id === "" || goTo(id)) return;
    // Some parts come after the page.
    const observer = new MutationObserver(() => {
      if (goTo(id)) observer.disconnect();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the same link again leads there again
  }, [hash, key]);
}

function goTo(id: string): boolean {
  const section = document.getElementById(id);
  section?.scrollIntoView();
  section?.querySelector<HTMLElement>("h3")?.focus({ preventScroll: true });
  return section !== null;
}
