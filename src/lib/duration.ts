const units = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const;

/**
 * "30 minutes", "1 day", "12 hours" in the language of `locale`: in the largest unit that it is a whole number of, where
 * that stays a number to be read at a glance; else in as many units as it takes, "2 hours 3 minutes".
 */
export function formatDuration(seconds: number, locale: string): string {
  const inUnit = (unit: string, value: number) =>
    new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(value);
  const [unit, size] = units.find(([, whole]) => seconds >= whole && seconds % whole === 0) ?? ["second", 1];
  if (unit === "day" || seconds / size <= MOST) return inUnit(unit, seconds / size);

  let rest = seconds;
  const parts = units.flatMap(([each, whole]) => {
    const value = Math.floor(rest / whole);
    rest -= value * whole;
    return value > 0 ? [inUnit(each, value)] : [];
  });
  return new Intl.ListFormat(locale, { type: "unit", style: "narrow" }).format(parts);
}

/** Of a unit, before there are larger ones: "90 minutes" and "100 seconds" are read so, "7,350 seconds" is not. */
const MOST = 120;
