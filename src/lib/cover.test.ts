import { afterEach, beforeEach, expect, it } from "vitest";

import { cover, dropCover, uncover } from "./cover.ts";

beforeEach(() => {
  document.body.innerHTML = `<h1 tabindex="-1">Title</h1><button>Menu</button>`;
});
afterEach(() => {
  dropCover();
  document.body.innerHTML = "";
});

const covered = () => document.documentElement.dataset["covered"];
const button = () => document.querySelector("button")!;
/** As browsers do with what is hidden; jsdom leaves the focus where it is. */
const takeFocus = () => button().blur();

it("stays until the last one who wants it lets go, and gives the focus back", () => {
  button().focus();
  cover("one", "Checking…");
  takeFocus();
  cover("two", "Checking again…");
  cover("two", "Checking again…");
  uncover("two");
  uncover("two");
  uncover("nobody");
  expect(covered()).toBe("Checking again…");
  uncover("one");
  expect(covered()).toBeUndefined();
  expect(button()).toHaveFocus();
});

it("gives it to the title where what had it is gone, and takes it from nobody", () => {
  button().focus();
  cover("one", "Checking…");
  button().remove();
  uncover("one");
  expect(document.querySelector("h1")).toHaveFocus();
  cover("one", "Checking…");
  document.querySelector("h1")!.blur();
  const other = document.body.appendChild(document.createElement("input"));
  other.focus();
  uncover("one");
  expect(other).toHaveFocus();
});

it("goes whoever holds it, where nothing is left to hide", () => {
  cover("one", "Checking…");
  cover("two", "Checking…");
  dropCover();
  expect(covered()).toBeUndefined();
  cover("two", "Checking…");
  uncover("two");
  expect(covered()).toBeUndefined();
});
