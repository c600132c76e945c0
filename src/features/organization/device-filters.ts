import type { components } from "#src/api/contract.gen.ts";
import type { OrgDevicesQuestion } from "#src/api/org-devices.ts";
import { countries, ids, oneOf, seconds, someOf, text } from "#src/domain/filters/filter-rules.ts";
import type { Filters } from "#src/domain/filters/use-filters.ts";

const deviceSorts = [
  "last_seen",
  "-last_seen",
  "first_seen",
  "-first_seen",
  "member",
  "-member",
  "sessions",
  "-sessions",
] as const;

/** By what devices are sorted, if nothing else is said. */
export const USUAL_SORT = "-last_seen";

/** What the address of everybody's devices can hold. */
export const deviceFilters = {
  q: text,
  member: ids,
  trust: someOf(["trusted", "untrusted"]),
  client: someOf(["browser", "mobile_app", "desktop_app", "command_line", "unknown"]),
  country: countries,
  idleFor: seconds,
  sort: { ...oneOf(deviceSorts), lasting: true },
};

type DeviceFilters = Filters<keyof typeof deviceFilters>;

/** What is asked for, as an act on all that match takes it. */
export function deviceFilterOf({
  values,
}: Pick<DeviceFilters, "values">): components["schemas"]["OrgDeviceFilter"] {
  const { sort: _, q, idleFor, ...lists } = values;
  const set = Object.fromEntries(Object.entries(lists).filter(([, chosen]) => chosen.length > 0));
  return {
    ...set,
    ...(q[0] !== undefined && { q: q[0] }),
    ...(idleFor[0] !== undefined && { idleFor: Number(idleFor[0]) }),
  };
}

export function deviceQuestionOf(filters: Pick<DeviceFilters, "values">): OrgDevicesQuestion {
  const sort = deviceSorts.find((one) => one === filters.values.sort[0]) ?? USUAL_SORT;
  return { ...deviceFilterOf(filters), sort };
}
