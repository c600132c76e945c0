const units = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** "30 minutes", "1 day", "12 hours" in the language of `locale`: in the largest unit that it is a whole number of. */
export function formatDuration(seconds: number, locale: string): string {
  const [unit, size] = units.find(([, whole]) => seconds >= whole && seconds % whole === 0) ?? ["second", 1];
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(seconds / size);
}
