const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** A 53-bit hash of a text: the same text always gives the same number. */
export function hash(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** A short public id such as `ses_8kq2v9x4`, always the same for the same name. */
export function idFor(prefix: "ses" | "dev" | "aud" | "req" | "trm" | "key", name: string): string {
  let rest = hash(name);
  let id = "";
  for (let count = 0; count < 8; count++) {
    id += ALPHABET[rest % 32];
    rest = Math.floor(rest / 32);
  }
  return `${prefix}_${id}`;
}

/** The public id of a seeded session, for tests: `seededSession("agency-admin", "windows-london")`. */
export function seededSession(persona: string, name: string): string {
  return idFor("ses", `${persona}/${name}`);
}

/** The id of the seeded device that a persona's first browser turns out to be. */
export function thisDevice(persona: string): string {
  return idFor("dev", `${persona}/this`);
}

/** A credential: random, and unrelated to any id. */
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Numbers in [0, 1) that are the same at every run (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
