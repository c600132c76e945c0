const LONGEST_SECONDS = 60 * 60;

// Date.parse alone would find a date in "-1" and in "7.5" too.
const HTTP_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*, .+ GMT$/;

/**
 * Seconds to wait, from a Retry-After header in either form (RFC 9110, section 10.2.3); null if there is none
 * or it says nothing usable. Never more than an hour: a wrong header must not lock anybody out.
 */
export function parseRetryAfter(header: string | null, now: number): number | null {
  const seconds = secondsOf(header?.trim() ?? "", now);
  return Number.isNaN(seconds) ? null : Math.min(Math.max(Math.ceil(seconds), 0), LONGEST_SECONDS);
}

function secondsOf(text: string, now: number): number {
  if (/^\d+$/.test(text)) return Number(text);
  return HTTP_DATE.test(text) ? (Date.parse(text) - now) / 1_000 : Number.NaN;
}
