import { afterEach, expect, it, vi } from "vitest";

import { setTheme, startTheme } from "./theme.ts";

const shown = () => document.documentElement.dataset["theme"];

afterEach(() => setTheme("system"));

it("follows the system until told otherwise", () => {
  startTheme();
  expect(shown()).toBeUndefined();
});

it("remembers what was chosen in this browser", () => {
  setTheme("dark");
  expect(shown()).toBe("dark");
  delete document.documentElement.dataset["theme"];
  startTheme();
  expect(shown()).toBe("dark");
  setTheme("system");
  expect(shown()).toBeUndefined();
  expect(localStorage).toHaveLength(0);
});

it("changes with the other tabs", () => {
  startTheme();
  localStorage.setItem("theme", "light");
  dispatchEvent(new StorageEvent("storage", { key: "theme" }));
  expect(shown()).toBe("light");
});

it("takes no theme that it does not know", () => {
  localStorage.setItem("theme", "<img>");
  startTheme();
  expect(shown()).toBeUndefined();
});

it("works where the browser refuses storage", () => {
  const refuse = () => {
    throw new DOMException("denied", "SecurityError");
  };
  vi.spyOn(Storage.prototype, "getItem").mockImplementation(refuse);
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(refuse);
  startTheme();
  setTheme("dark");
  expect(shown()).toBe("dark");
});
