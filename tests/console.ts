import { format } from "node:util";

import { vi } from "vitest";

let expected: RegExp[] = [];
let seen: string[] = [];

/** Declares that this test provokes a console error or warning that matches; it fails where none comes. */
export function expectConsoleError(pattern: RegExp): void {
  expected.push(pattern);
}

/** Listens to what the code under test tells the console. For `tests/setup.ts`. */
export function watchConsole(): void {
  expected = [];
  seen = [];
  for (const method of ["error", "warn"] as const)
    vi.spyOn(console, method).mockImplementation((...parts: unknown[]) => {
      seen.push(format(...parts));
    });
}

/** Throws where the console got a message that no test declared, or missed one that it did. */
export function settleConsole(): void {
  const surprises = seen.filter((message) => !expected.some((pattern) => pattern.test(message)));
  const missing = expected.filter((pattern) => !seen.some((message) => pattern.test(message)));
  if (surprises.length > 0) throw new Error(`Unexpected on the console:\n${surprises.join("\n")}`);
  if (missing.length > 0) throw new Error(`Expected on the console, but never said: ${missing.join(", ")}`);
}
