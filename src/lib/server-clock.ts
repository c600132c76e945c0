/**
 * The server's clock, as far as its answers tell it. Times are shown and compared by it, so that a wrong clock
 * in the browser changes nothing that a person reads (RFC 9110, section 6.6.1).
 */

// The Date header counts whole seconds and ages on its way; less than this is noise, not a wrong clock.
const NOISE_MS = 2_000;

let offset = 0;

/** Takes the `Date` header of an answer, in the moment it arrives. Anything unreadable is ignored. */
export function observeServerDate(header: string | null): void {
  const serverTime = header ? Date.parse(header) : Number.NaN;
  if (Number.isNaN(serverTime)) return;
  const difference = serverTime - Date.now();
  offset = Math.abs(difference) < NOISE_MS ? 0 : difference;
}

/** Now by the server's clock, in milliseconds since the epoch. */
export function serverNow(): number {
  return Date.now() + offset;
}
