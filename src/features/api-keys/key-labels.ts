import type { ApiKey } from "#src/api/api-key-schemas.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";

/** What people call a key; one without a name goes by its beginning. */
export function nameOf({ name, prefix, id }: ApiKey): string {
  return inAFewWords(name) || inAFewWords(prefix) || id;
}

const forms = [
  nameOf,
  (key: ApiKey) => `${nameOf(key)}, ${inAFewWords(key.prefix)}`,
  (key: ApiKey) => `${nameOf(key)}, ${key.id}`,
];

/** What tells each key from all others, by id: its name where no other has it, else with its beginning, else with its id. */
export function keyLabels(keys: readonly ApiKey[]): Map<string, string> {
  const labels = new Map<string, string>();
  let left = keys;
  for (const form of forms) {
    const sharing = new Map<string, number>();
    for (const key of left) {
      labels.set(key.id, form(key));
      sharing.set(form(key), (sharing.get(form(key)) ?? 0) + 1);
    }
    left = left.filter((key) => (sharing.get(form(key)) ?? 0) > 1);
  }
  return labels;
}
