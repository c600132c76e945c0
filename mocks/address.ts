import { type FaultRule, parseFaults } from "./faults.ts";
import { isScenario, type ScenarioName } from "./scenarios.ts";
import { isPersona, type PersonaName } from "./seeds/personas.ts";

/** What an address asks of the mock backend. */
export interface Wishes {
  /** The panel's own path, such as `/settings/sessions`. */
  readonly path: string;
  readonly as: PersonaName | null;
  readonly scenario: ScenarioName | null;
  readonly fail: readonly FaultRule[];
  readonly reset: boolean;
  /** What names nothing, in words for a developer. */
  readonly unknown: readonly string[];
}

/**
 * Reads `?as=`, `?scenario=`, `?fail=` and `?reset` from an address; where the panel keeps its own address in the
 * hash, from the search in the hash as well, which wins.
 */
export function readAddress(href: string): Wishes {
  const url = new URL(href);
  const inHash = url.hash.startsWith("#/") ? new URL(url.hash.slice(1), "http://hash") : null;
  const search = (name: string) => inHash?.searchParams.get(name) ?? url.searchParams.get(name);
  const unknown: string[] = [];
  const known = <T extends string>(name: string, test: (value: string) => value is T): T | null => {
    const value = search(name);
    if (value === null || value === "") return null;
    if (test(value)) return value;
    unknown.push(`?${name}=${value}`);
    return null;
  };
  return {
    path: (inHash ?? url).pathname,
    as: known("as", isPersona),
    scenario: known("scenario", isScenario),
    fail: parseFaults(search("fail") ?? "", (part) => unknown.push(`?fail=${part}`)),
    reset: search("reset") !== null,
    unknown,
  };
}

/** The same address without `?reset`, so that a reload does not reset again. */
export function withoutReset(href: string): string {
  const url = new URL(href);
  url.searchParams.delete("reset");
  if (url.hash.startsWith("#/")) {
    const inHash = new URL(url.hash.slice(1), "http://hash");
    inHash.searchParams.delete("reset");
    url.hash = `${inHash.pathname}${inHash.search}${inHash.hash}`;
  }
  return url.href;
}

/** The same address with `?reset`, outside of any hash, so that going there loads the page anew. */
export function withReset(href: string): string {
  const url = new URL(href);
  url.searchParams.set("reset", "");
  return url.href;
}
