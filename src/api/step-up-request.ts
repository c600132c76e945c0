/**
 * The server's wish that the person prove anew who they are (RFC 9470 in spirit). Requests that were refused
 * for it wait here together, until somebody answers for all of them.
 */
export class StepUpRequest {
  readonly #listeners = new Set<() => void>();
  #waiting: Promise<boolean> | null = null;
  #settle: (proven: boolean) => void = () => {};

  /** Waits for the person; resolves with whether they have proven who they are. */
  readonly ask = (): Promise<boolean> => {
    this.#waiting ??= new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.#tell();
    return this.#waiting;
  };

  /** Lets all that wait go on, or gives them up. */
  readonly settle = (proven: boolean): void => {
    this.#waiting = null;
    this.#settle(proven);
    this.#tell();
  };

  readonly isAsked = (): boolean => this.#waiting !== null;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}
