import { refuse } from "#mocks/problems.ts";

export interface PageRequest {
  readonly limit: number;
  readonly cursor: string | null;
}

/** The parameters that every list has; refuses with 400 what the contract does not allow. */
export function readPageRequest(query: URLSearchParams): PageRequest {
  const limit = query.get("limit") ?? "50";
  if (!/^[1-9]\d{0,2}$/.test(limit) || Number(limit) > 200) refuseParameter("limit");
  const cursor = query.get("cursor");
  if (cursor !== null && (cursor === "" || cursor.length > 512)) refuseParameter("cursor");
  return { limit: Number(limit), cursor };
}

/** The values of a repeated parameter, each one of `allowed`; without it, all. */
export function readChoice<T extends string>(
  query: URLSearchParams,
  name: string,
  allowed: readonly T[],
): ReadonlySet<T> {
  const asked = query.getAll(name);
  const known = allowed.filter((one) => asked.includes(one));
  if (!asked.every((one) => known.some((value) => value === one))) refuseParameter(name);
  return new Set(asked.length === 0 ? allowed : known);
}

export function refuseParameter(name: string): never {
  return refuse("invalid-request", {}, { detail: `The parameter ${name} is not what it may be` });
}
