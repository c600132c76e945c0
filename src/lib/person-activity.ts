/**
 * Whether a person is at the panel right now. What the panel asks the server by itself (polling, a re-check)
 * must not count as their activity, and this is how a request can tell the two apart.
 */

// A request that a click sets off leaves well within this time, also through a dialog that has to load first.
const RECENT_MS = 2_000;

// Scrolling by hand is a wheel or a finger. A click or words without a key are how assistive technology acts. Moving
// a mouse is none: a cat can do it, or a passing lorry.
const ACTS = ["pointerdown", "keydown", "wheel", "touchmove", "click", "input"];

// Opening the page was a person's act.
let lastInput = Date.now();

const note = () => {
  lastInput = Date.now();
};

for (const type of ACTS) {
  globalThis.addEventListener(type, note, { capture: true, passive: true });
}

/** True within two seconds of the last thing that a person did, and of the page's start. */
export function personIsActive(): boolean {
  // A clock that was set back must not make a person of a page that nobody touches.
  return Math.abs(Date.now() - lastInput) < RECENT_MS;
}

/** When a person last did something, by the browser's clock: to be compared with an earlier answer alone. */
export function lastPersonInput(): number {
  return lastInput;
}
