/** Wide acts that run, and those that have come to their end. */
export function TerminationBanner() {
  return null;
}
