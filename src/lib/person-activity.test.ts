import { expect, it, vi } from "vitest";

import { testNow } from "#tests/clock.ts";

import { personIsActive } from "./person-activity.ts";

const press = (type: string) => document.body.dispatchEvent(new Event(type, { bubbles: true }));
const after = (milliseconds: number) => vi.setSystemTime(testNow.getTime() + milliseconds);

it("counts opening the page as a person's act", async () => {
  vi.resetModules();
  const opened = await import("./person-activity.ts");
  expect(opened.personIsActive()).toBe(true);
  after(2_000);
  expect(opened.personIsActive()).toBe(false);
});

it.each(["pointerdown", "keydown", "wheel", "touchmove", "click", "input"])(
  "counts a %s, for two seconds",
  (type) => {
    press("keydown");
    after(60_000);
    expect(personIsActive()).toBe(false);
    press(type);
    after(61_999);
    expect(personIsActive()).toBe(true);
    after(62_000);
    expect(personIsActive()).toBe(false);
  },
);

it("counts a press that a part of the page keeps to itself", () => {
  press("keydown");
  after(60_000);
  const part = document.body.appendChild(document.createElement("div"));
  part.addEventListener("keydown", (event) => event.stopPropagation());
  part.dispatchEvent(new Event("keydown", { bubbles: true }));
  expect(personIsActive()).toBe(true);
  part.remove();
});

it.each(["pointermove", "mousemove", "scroll", "focus", "visibilitychange"])(
  "does not count a %s",
  (type) => {
    after(120_000);
    document.body.dispatchEvent(new Event(type, { bubbles: true }));
    expect(personIsActive()).toBe(false);
  },
);

it("is not fooled by a clock that was set back", () => {
  press("keydown");
  after(-3_600_000);
  expect(personIsActive()).toBe(false);
});
