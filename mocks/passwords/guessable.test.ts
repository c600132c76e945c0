import { expect, test } from "vitest";

import { PASSWORD } from "#mocks/seeds/personas.ts";

import { isGuessable } from "./guessable.ts";

const known = ["Ana García", "ana.garcia@northwind.example", "Northwind Agency"];

test.each([
  ["of the lists", PASSWORD],
  ["without its spaces", PASSWORD.replaceAll(" ", "").toUpperCase()],
  ["twice the same", "passwordpassword"],
  ["in disguise", "P@ssw0rd-P4$$w0rd"],
  ["with a year's end", "Welcome Summer 202"],
  ["one character", "zzzzzzzzzzzzzzzzzzzz"],
  ["a short piece again and again", "xk2xk2xk2xk2xk2xk2"],
  ["two characters", "ababbabaababbbaabab"],
  ["counting", "12345678901234567890"],
  ["counting down", "98765432109876543"],
  ["the alphabet", "abcdefghijklmnop"],
  ["a keyboard", "qwertyuiopasdfghjkl"],
  ["a keyboard's columns", "1qaz2wsx3edc4rfv"],
  ["one's name", "Ana Garcia Ana Garcia 1"],
  ["one's name with its accent", "ana-García-2345"],
  ["the organization's name", "northwind agency 12345"],
  ["full-width letters", "ｐａｓｓｗｏｒｄｐａｓｓｗｏｒｄ"],
])("guessed: %s", (_what, password) => {
  expect(isGuessable(password, known)).toBe(true);
});

test.each([
  "seven quiet lanterns over the harbour",
  "Northwind is where my 3 herons nest",
  "vT9#qLw2!zXk7@pR",
  "пароль не из словаря, а из сна",
  "🦉🪵🌧️🚲🧭🪁🫐🥾",
  "mossy ladder, forgotten tuba",
])("not guessed: %s", (password) => {
  expect(isGuessable(password, known)).toBe(false);
});

test("the longest password is judged at once", () => {
  const longest = Array.from({ length: 1024 }, (_, index) => "vT9#qLw2kR"[(index * 7) % 10]).join("");
  const started = performance.now();
  isGuessable(`${longest}x`, known);
  expect(performance.now() - started).toBeLessThan(1000);
});
