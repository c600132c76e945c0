import { expect, test } from "vitest";

import { Drafts } from "./drafts.ts";

test("a draft is its author's alone", () => {
  const drafts = new Drafts();
  drafts.set("ana", "reason", "Lost in the train");

  expect(drafts.get("ana", "reason")).toBe("Lost in the train");
  expect(drafts.any).toBe(true);
  expect(drafts.get("ana", "timeout")).toBeUndefined();
  expect(drafts.get("ben", "reason")).toBeUndefined();

  drafts.keepOf("ana");
  expect(drafts.get("ana", "reason")).toBe("Lost in the train");
  drafts.keepOf("ben");
  expect(drafts.get("ana", "reason")).toBeUndefined();
});

test("nothing is left where another person types, on forgetting and on clearing", () => {
  const drafts = new Drafts();
  let told = 0;
  drafts.subscribe(() => told++);

  drafts.set("ana", "reason", "one");
  drafts.set("ben", "reason", "two");
  expect(drafts.get("ana", "reason")).toBeUndefined();
  expect(drafts.get("ben", "reason")).toBe("two");

  drafts.forget("ana", "reason");
  expect(drafts.get("ben", "reason")).toBe("two");
  drafts.forget("ben", "reason");
  expect(drafts.get("ben", "reason")).toBeUndefined();

  drafts.set("ben", "timeout", null);
  expect(drafts.get("ben", "timeout")).toBeNull();
  drafts.clear();
  expect(drafts.any).toBe(false);
  expect(drafts.get("ben", "timeout")).toBeUndefined();

  const before = told;
  drafts.clear();
  drafts.forget("ben", "timeout");
  expect(told).toBe(before);
});
