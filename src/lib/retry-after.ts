const LONGEST_SECONDS = 60 * 60;

/**
 * Seconds to wait, from a Retry-After header in either form (RFC 9110, section 10.2.3); null if there is none
 * or it says nothing usable. Never more than an hour: a wrong header must not lock anybody out.
 */
export function parseRetryAfter(header: string | null, now: number): number | null {
  if (!header) return null;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1_000;
  if (!Number.isFinite(seconds)) return null;
  return Math.min(Math.max(Math.ceil(seconds), 0), LONGEST_SECONDS);
}
