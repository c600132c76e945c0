/**
 * What was typed and not saved: in the memory of this tab alone, for the one person who typed it. It outlives their
 * session, so that an expiry costs nobody their words; an explicit sign-out or another person ends it.
 */
export class Drafts {
  readonly #listeners = new Set<() => void>();
  readonly #values = new Map<string, unknown>();
  #author: string | null = null;

  /** Whether there is anything, whoever has typed it. */
  get any(): boolean {
    return this.#values.size > 0;
  }

  /** What `author` has typed under `name`; undefined for nothing. */
  get(author: string, name: string): unknown {
    return author === this.#author ? this.#values.get(name) : undefined;
  }

  set(author: string, name: string, value: unknown): void {
    this.keepOf(author);
    this.#values.set(name, value);
    this.#tell();
  }

  forget(author: string, name: string): void {
    if (author === this.#author && this.#values.delete(name)) this.#tell();
  }

  /** `author` is here now: what anybody else has typed is gone. */
  keepOf(author: string): void {
    if (this.#author !== author) this.clear();
    this.#author = author;
  }

  clear(): void {
    this.#author = null;
    if (this.#values.size === 0) return;
    this.#values.clear();
    this.#tell();
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  #tell() {
    for (const notify of this.#listeners) notify();
  }
}
