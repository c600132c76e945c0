/**
 * The path to go back to after signing in, if it is one of this origin; else null. Refuses whatever a browser
 * would read as another site: `//host`, `/\host`, schemes, control characters (ASVS 5.0, 3.7.2).
 */
export function safeReturnPath(value: string | null): string | null {
  if (!value?.startsWith("/") || /[\\\p{Cc}]/u.test(value)) return null;
  try {
    const origin = "https://origin.invalid";
    const url = new URL(value, origin);
    return url.origin === origin && !url.pathname.startsWith("//") ? url.pathname + url.search : null;
  } catch {
    return null;
  }
}
