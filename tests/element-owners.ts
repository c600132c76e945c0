import * as React from "react";

/**
 * React notes down for each element where in the code it was made, ten thousand a second: a tenth of the time of all
 * tests, for the end of a warning that fails them anyway. Says that these are used up. Whatever else React warns of
 * it still does, and where this name is gone it is as slow as ever.
 */
export function forgetOwners(): void {
  const internals: unknown = Reflect.get(
    React,
    "__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE",
  );
  if (typeof internals !== "object" || internals === null) return;
  Object.defineProperty(internals, "recentlyCreatedOwnerStacks", {
    configurable: true,
    get: () => Number.MAX_SAFE_INTEGER,
    set: () => {},
  });
}
