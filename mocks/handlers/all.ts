import type { HttpHandler } from "msw";

import type { Wire } from "#mocks/operation.ts";

import { accountHandlers } from "./account.ts";
import { sessionHandlers } from "./sessions.ts";

/** Every operation of the contract, for one browser's way to one backend. */
export function makeHandlers(wire: Wire): HttpHandler[] {
  return [...accountHandlers(wire), ...sessionHandlers(wire)];
}
