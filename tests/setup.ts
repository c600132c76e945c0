import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";

import { server } from "#mocks/node.ts";
import { observeServerDate } from "#src/lib/server-clock.ts";
import { testNow } from "#tests/clock.ts";
import { settleConsole, watchConsole } from "#tests/console.ts";
import { elementError } from "#tests/element-errors.ts";
import { forgetOwners } from "#tests/element-owners.ts";
import { styleOf } from "#tests/element-styles.ts";

// Two cores shared with a build: the default of one second is not enough for the first render, whose code is still to be read.
configure({ asyncUtilTimeout: 10_000, getElementError: elementError });
vi.setConfig({ testTimeout: 40_000 });

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));

beforeEach(() => {
  vi.setSystemTime(testNow);
  watchConsole();
  // What a page knows from the start; files share one page, and an earlier one may have left it otherwise.
  observeServerDate(testNow.toUTCString());
  window.dispatchEvent(new Event("pointerdown"));
});

afterEach(() => {
  cleanup();
  server.resetHandlers();
  vi.useRealTimers();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, "", "/");
  settleConsole();
  vi.restoreAllMocks();
});

afterAll(() => server.close());

window.getComputedStyle = styleOf;
forgetOwners();

// What jsdom lacks. Nothing in a test has a size, so observers have nothing to tell.
window.matchMedia ??= (media) => ({
  matches: false,
  media,
  onchange: null,
  addEventListener: () => {},
  removeEventListener: () => {},
  addListener: () => {},
  removeListener: () => {},
  dispatchEvent: () => false,
});

class SilentObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return [];
  }
}

for (const name of ["ResizeObserver", "IntersectionObserver"] as const)
  if (!(name in globalThis)) vi.stubGlobal(name, SilentObserver);

// Not there in jsdom, which says so on the console.
window.scrollTo = () => {};

const elementMethods = {
  scrollIntoView: () => {},
  hasPointerCapture: () => false,
  setPointerCapture: () => {},
  releasePointerCapture: () => {},
};

for (const [name, value] of Object.entries(elementMethods))
  if (!(name in Element.prototype)) Object.defineProperty(Element.prototype, name, { value, writable: true });
