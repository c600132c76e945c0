import { expect, it, vi } from "vitest";

import { StepUpRequest } from "./step-up-request.ts";

it("several requests wait for one answer, which holds for all of them", async () => {
  const stepUp = new StepUpRequest();
  const heard = vi.fn<() => void>();
  stepUp.subscribe(heard);
  const waiting = [stepUp.ask(), stepUp.ask()];
  expect(stepUp.isAsked()).toBe(true);
  expect(heard).toHaveBeenCalledTimes(2);
  stepUp.settle(true);
  await expect(Promise.all(waiting)).resolves.toEqual([true, true]);
  expect(stepUp.isAsked()).toBe(false);
});

it("an answer is not kept: who is asked later answers anew", async () => {
  const stepUp = new StepUpRequest();
  const first = stepUp.ask();
  stepUp.settle(false);
  await expect(first).resolves.toBe(false);
  const second = stepUp.ask();
  stepUp.settle(true);
  await expect(second).resolves.toBe(true);
});

it("an answer to nobody is no harm", () => {
  expect(() => new StepUpRequest().settle(true)).not.toThrow();
});
