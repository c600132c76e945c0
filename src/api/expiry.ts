import type { SessionLifetime } from "./schemas.ts";

/** Which of its two ends a session comes to first: for want of activity, or the limit that nothing moves. */
export function expiryOf({ idleTimeout, idleExpiresIn, expiresIn }: SessionLifetime) {
  const limit = expiresIn !== null && (idleExpiresIn === null || expiresIn <= idleExpiresIn);
  return limit ? { limit } : idleTimeout === null ? null : { idleTimeout };
}
