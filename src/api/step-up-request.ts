/**
 * The server's wish that the person prove anew who they are (RFC 9470 in spirit). Requests that were refused
 * for it wait here together, until somebody answers for all of them.
 */
export class StepUpRequest {
  readonly #listeners = new Set<() => void>();
  #waiting: Promise<boolean> | null = null;
  #settle: (proven: boolean) => void = () => {};
  #purpose: string | null = null;

  /**
   * Waits for the person; resolves with whether they have proven who they are. `purpose` is what was refused, as
   * "POST /me/sessions"; of several the first one is told.
   */
  readonly ask = (purpose: string | null = null): Promise<boolean> => {
    if (!this.#waiting) this.#purpose = purpose;
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

  /** What is waited for. */
  readonly purpose = (): string | null => this.#purpose;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}
