/** What administrators usually write on ending somebody's sessions. */
export const usualReasons = [
  "Laptop reported stolen",
  "Left the company",
  "Signed in from a country where nobody of us works",
  "Shared account found at the front desk",
  "Password seen in a public leak",
  "Device sold without being reset",
  "Quarterly clean-up of old sessions",
] as const;

/** One of them, always the same for the same number. */
export function usualReason(number: number): string {
  return usualReasons[number % usualReasons.length] ?? usualReasons[0];
}
