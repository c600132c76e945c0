/** Whether the server's events flow: then nobody needs to ask it again and again. */
export class Live {
  readonly #listeners = new Set<() => void>();
  #flowing = false;

  readonly isFlowing = (): boolean => this.#flowing;

  readonly setFlowing = (flowing: boolean): void => {
    if (flowing === this.#flowing) return;
    this.#flowing = flowing;
    for (const notify of this.#listeners) notify();
  };

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
}
