import type { Concern } from "#src/domain/concern.ts";
import { parseTime } from "#src/lib/time.ts";

import { weightOf } from "./concern.ts";
import { daysUntil, type Day } from "./days.ts";

export interface SignIn {
  id: string;
  /** RFC 3339. */
  at: string;
  /** With what: "Chrome on Windows". */
  label: string;
  /** In words: "London, United Kingdom". */
  place: string;
  /** Of this session. */
  current: boolean;
  concern: Concern;
}

export interface Column {
  day: Day;
  /** What deserves a look first, as a column has an end; then this session's; then the oldest. */
  signIns: SignIn[];
}

/**
 * Sign-ins by day, the oldest day first. What was before them is left out; what has no readable time, or one that
 * is still to come, is counted.
 */
export function columnsOf(
  signIns: readonly SignIn[],
  dayOf: (time: number) => Day,
  today: Day,
): { columns: Column[]; undated: number } {
  const byDay = new Map(daysUntil(today).map((day) => [day, [] as SignIn[]]));
  let undated = 0;
  for (const signIn of signIns) {
    const time = parseTime(signIn.at);
    const day = time === null ? null : dayOf(time);
    if (day === null || day > today) undated += 1;
    else byDay.get(day)?.push(signIn);
  }
  const columns = [...byDay].map(([day, those]) => ({ day, signIns: those.toSorted(byWeight) }));
  return { columns, undated };
}

function byWeight(a: SignIn, b: SignIn): number {
  return (
    weightOf(b.concern) - weightOf(a.concern) ||
    Number(b.current) - Number(a.current) ||
    Date.parse(a.at) - Date.parse(b.at)
  );
}
