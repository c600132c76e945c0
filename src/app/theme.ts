import { useSyncExternalStore } from "react";

const KEY = "theme";
const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const listeners = new Set<() => void>();
let theme: Theme = "system";

function apply(value: string | null) {
  theme = themes.find((candidate) => candidate === value) ?? "system";
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset["theme"];
  else dataset["theme"] = theme;
  for (const listener of listeners) listener();
}

/** Shows the page in the theme that was chosen in this browser, now and whenever another tab changes it. */
export function startTheme() {
  apply(stored());
  addEventListener("storage", (event) => {
    if (event.key === KEY || event.key === null) apply(stored());
  });
}

function stored() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // The browser refuses storage: the system's theme, then.
  }
}

/** Chooses a theme; kept where the browser lets us, else until the page is left. */
export function setTheme(value: Theme) {
  try {
    if (value === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, value);
  } catch {
    // Chosen for now, not remembered.
  }
  apply(value);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => theme);
}
