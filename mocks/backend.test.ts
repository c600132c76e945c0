import { expect, test } from "vitest";

import { createBackend } from "./backend.ts";

const row = (value: number) => ({ id: "counter", value });

test("work that fails is undone: what it wrote, overwrote and removed", async () => {
  const { db, exclusive } = createBackend();
  await exclusive(async () => db.put("values", row(1)));
  const before = new Map(db.sessions);

  const failing = exclusive(async () => {
    db.put("values", row(2));
    db.put("values", row(3));
    db.put("values", { id: "other", value: 1 });
    for (const id of before.keys()) db.remove("sessions", id);
    throw new Error("halfway");
  });

  await expect(failing).rejects.toThrow("halfway");
  expect([...db.values.values()]).toEqual([row(1)]);
  expect(new Map(db.sessions)).toEqual(before);
});

test("work waits for the work before it, also if that fails", async () => {
  const { exclusive } = createBackend();
  const order: string[] = [];
  const first = exclusive(async () => {
    await Promise.resolve();
    order.push("first");
    throw new Error("no matter");
  });
  const second = exclusive(async () => {
    order.push("second");
  });
  await expect(first).rejects.toThrow("no matter");
  await second;
  expect(order).toEqual(["first", "second"]);
});

test("time passes for one backend alone", () => {
  const clock = () => 1_800_000_000_000;
  const one = createBackend({ clock });
  const other = createBackend({ clock });
  one.advance(90);
  expect([one.now(), other.now()]).toEqual([clock() + 90_000, clock()]);
  expect(createBackend({ clock, scenario: "clock-ahead" }).now()).toBe(clock() + 86_400_000);
});
