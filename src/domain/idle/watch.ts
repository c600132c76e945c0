import type { Reading } from "#src/api/lifetime.ts";
import { type Elapsed, startCounting } from "#src/lib/elapsed.ts";
import { lastPersonInput } from "#src/lib/person-activity.ts";

import { nextStep, type Warning } from "./next-step.ts";

const LOOK_MS = 1_000;
/** The other tabs hear of an active person at most so often. */
const TELL_MS = 5_000;
/** After asking in vain the server is left alone for so long, or for as long as it says. */
const PAUSE_MS = 10_000;
/** A server that says the time is up, and lets the session live, is asked so many times. */
const LAST_WORDS = 5;

/** What may have happened while nobody looked: sleep, a hidden or frozen tab, another page. */
const WAKES = ["visibilitychange", "focus", "pageshow", "online", "resume"];

/** What the person is shown. */
export interface Shown {
  warning: Warning;
  /** By what the server said then. */
  reading: Reading;
}

interface Ports {
  known: () => Reading | null;
  /** Asks the server; null where all of it is over already. Rejects where it gave no answer. */
  ask: (counts: boolean) => Promise<Reading | null>;
  /** What the error means: how many milliseconds the server asks to be left alone, and whether it has answered. */
  readFailure: (error: unknown) => { pause: number | null; answered: boolean };
  show: (shown: Shown | null) => void;
  cover: () => void;
  /** It lives after all. */
  uncover: () => void;
  /** The time is up, and the server could not be asked, or has `answered` and said neither. */
  giveUp: (answered: boolean) => void;
  tellTabs: () => void;
}

/** Watches over the time that the session still has: all that `nextStep` decides is done here. */
export class LifetimeWatch {
  readonly #ports: Ports;
  readonly #timer: ReturnType<typeof setInterval>;
  #reading: Reading | null;
  #shown: Shown | null = null;
  /** Since the person did something that the server was not told of. */
  #active: Elapsed | null = null;
  #lastInput = lastPersonInput();
  #told: Elapsed | null = null;
  /** Since the server was last told that the person is active. */
  #reported: Elapsed | null = null;
  #failed: { elapsed: Elapsed; pause: number; binding: boolean; answered: boolean } | null = null;
  #asking = false;
  #covered = false;
  #stopped = false;

  constructor(ports: Ports) {
    this.#ports = ports;
    this.#reading = ports.known();
    // Not one timer for the end: no timer counts through sleep, and the longest is 24 days.
    this.#timer = setInterval(this.#look, LOOK_MS);
    for (const type of WAKES) {
      globalThis.addEventListener(type, this.#wake);
      document.addEventListener(type, this.#wake);
    }
    this.#look();
  }

  readonly stop = (): void => {
    this.#stopped = true;
    clearInterval(this.#timer);
    for (const type of WAKES) {
      globalThis.removeEventListener(type, this.#wake);
      document.removeEventListener(type, this.#wake);
    }
  };

  /** Hears what the server has said, whoever has asked. */
  readonly take = (reading: Reading | null): void => {
    if (!reading || this.#stopped) return;
    this.#reading = reading;
    this.#failed = null;
    if (this.#covered && nextStep(this.#situation(reading)).kind !== "end") {
      this.#covered = false;
      this.#ports.uncover();
    }
    this.#look();
  };

  /** The person is active in another tab, or has just said here that they are. */
  readonly noteActivity = (): void => {
    this.#active = startCounting();
    this.#look();
  };

  /** Asks the server now. Resolves with whether it answered. */
  readonly askNow = async (counts = false): Promise<boolean> => {
    const active = this.#active;
    if (counts) this.#active = null;
    try {
      const reading = await this.#ports.ask(counts);
      if (counts) this.#reported = startCounting();
      this.take(reading);
      return true;
    } catch (error) {
      this.#active ??= active;
      const { pause, answered } = this.#ports.readFailure(error);
      this.#failed = {
        elapsed: startCounting(),
        pause: pause ?? PAUSE_MS,
        binding: pause !== null,
        answered,
      };
      return false;
    }
  };

  readonly #wake = (): void => {
    if (!this.#failed?.binding) this.#failed = null;
    this.#look();
  };

  readonly #look = (): void => {
    if (this.#stopped || this.#covered || !this.#reading) return;
    const isNew = this.#noteInput();
    const step = nextStep(this.#situation(this.#reading));
    if (step.kind === "end") return void this.#end();
    if (isNew) this.#tellTabs();
    if (step.kind === "warn") this.#show({ warning: step.warning, reading: this.#reading });
    else if (step.kind === "rest") this.#show(null);
    else void this.#ask(step.kind === "report");
  };

  /** What is done with the warning itself is no activity: there is a button to stay. */
  #noteInput(): boolean {
    const at = lastPersonInput();
    if (at === this.#lastInput) return false;
    this.#lastInput = at;
    if (this.#shown?.warning === "idle") return false;
    this.#active = startCounting();
    return true;
  }

  #tellTabs() {
    if (this.#told && this.#told() < TELL_MS) return;
    this.#told = startCounting();
    this.#ports.tellTabs();
  }

  #situation({ lifetime, elapsed }: Reading) {
    return {
      lifetime,
      elapsed: elapsed(),
      activeAgo: this.#active?.() ?? null,
      reportedAgo: this.#reported?.() ?? null,
      unanswered: this.#isPausing(),
    };
  }

  #isPausing(): boolean {
    return this.#failed !== null && this.#failed.elapsed() < this.#failed.pause;
  }

  #show(shown: Shown | null) {
    const before = this.#shown;
    if (before?.warning === shown?.warning && before?.reading === shown?.reading) return;
    this.#shown = shown;
    this.#ports.show(shown);
  }

  async #ask(counts: boolean) {
    if (this.#asking || this.#isPausing()) return;
    this.#asking = true;
    await this.askNow(counts);
    this.#asking = false;
  }

  /** By our count it is over: nothing is seen any more until the server has been asked. */
  async #end() {
    this.#covered = true;
    this.#ports.cover();
    this.#show(null);
    for (let asked = 0; asked < LAST_WORDS && this.#covered && !this.#stopped; asked++) {
      if (!(await this.askNow())) break;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    if (this.#covered && !this.#stopped) this.#ports.giveUp(this.#failed?.answered ?? true);
  }
}
