import { getConfig } from "@testing-library/react";

const inFull = getConfig().getElementError;

/**
 * Testing Library's error for what is not there, its message made when it is read: whatever waits for an element
 * throws one at every look, and putting the page into words takes longer than looking.
 */
export function elementError(message: string | null, container: Element): Error {
  const error = new Error();
  error.name = "TestingLibraryElementError";
  Object.defineProperty(error, "message", {
    configurable: true,
    get: () => inFull(message, container).message,
  });
  return error;
}
