import type { MemberSort } from "#src/api/members.ts";
import { oneOf, text } from "#src/domain/filters/filter-rules.ts";

const sorts = [
  "name",
  "-name",
  "sessions",
  "-sessions",
  "last_active",
  "-last_active",
] as const satisfies MemberSort[];

/** The server's own order. */
export const USUAL_SORT: MemberSort = "-last_active";

/** What stands in the address of the team. */
export const teamFilters = { q: text, sort: { ...oneOf(sorts), lasting: true } };

/** The order that the address asks for. */
export function sortOf(value: string | undefined): MemberSort {
  return sorts.find((sort) => sort === value) ?? USUAL_SORT;
}
