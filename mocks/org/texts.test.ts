import { expect, test } from "vitest";

import { facet, memberFacet } from "./facets.ts";
import { createNumbering } from "./numbers.ts";
import { createOrders, type Entry } from "./orders.ts";
import { createTexts, finderOf } from "./texts.ts";

test("words are looked for in each distinct text once, and found in no two fields together", () => {
  const texts = createTexts();
  const rows = Array.from({ length: 1000 }, (_, index) => ({
    id: `ses_${index}`,
    who: texts.of(index % 2 === 0 ? "Łukasz Wiśniewski" : "Chloé Dubois", null),
    what: texts.of("Chrome", "macOS"),
    where: texts.of("192.0.2.1", "Zürich", null),
  }));
  const count = (q: string, inIds = false) => rows.filter(finderOf(texts, q, { inIds })).length;
  expect(texts.having("chrome")).toHaveLength(4);
  expect(count("lukasz ZURICH")).toBe(500);
  expect(count("chloe ses_99")).toBe(0);
  expect(count("chloe ses_99", true)).toBe(6);
  expect(count("chromemacos")).toBe(0);
  expect(count("")).toBe(1000);
});

test("of many members the facet has the fifty most frequent, in order, and those that were asked for", () => {
  const people = createNumbering();
  const counts = Int32Array.from(
    { length: 3000 },
    (_, index) => (people.of(`usr_${index}`), (index * 7) % 97),
  );
  const all = new Map(Array.from(counts, (count, index) => [`usr_${index}`, count]));
  const label = (value: string) => value.toUpperCase();
  const asked = ["usr_97", "usr_1", "usr_nobody"];
  const expected = facet(all, asked, { most: 50, label });
  expect(memberFacet(counts, people, asked, label)).toEqual(expected);
  expect(expected).toHaveLength(53);
});

test("an order is the same whether it was sorted at once or changed one by one", () => {
  interface Numbered extends Entry {
    readonly key: string | null;
  }
  const key = (down: boolean) => ({ of: (entry: Numbered) => entry.key, down });
  const orders = createOrders<Numbered, "key" | "-key">((sort) => key(sort === "-key"));
  const entry = (index: number): Numbered => ({
    id: `id_${(index * 37) % 211}`,
    number: -1,
    gone: false,
    key: index % 11 === 0 ? null : `name ${index % 5}`,
  });
  const made = Array.from({ length: 200 }, (_, index) => entry(index));
  for (const one of made.slice(0, 150)) orders.add(one);
  orders.in("key");
  for (const one of made.slice(150)) orders.add(one);
  for (const one of made.filter((_, index) => index % 20 === 7)) orders.remove(one);
  for (const sort of ["key", "-key"] as const) {
    const expected = [...orders.byId.values()].toSorted((a, b) => {
      if (a.key === b.key) return a.id < b.id ? -1 : 1;
      if (a.key === null || b.key === null) return a.key === null ? 1 : -1;
      return a.key < b.key === (sort === "key") ? -1 : 1;
    });
    expect(orders.in(sort).filter(({ gone }) => !gone)).toEqual(expected);
  }
});
