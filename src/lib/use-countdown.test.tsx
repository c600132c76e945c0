import { act, renderHook } from "@testing-library/react";
import { expect, it, vi } from "vitest";

import { passTime, stopClock, testNow } from "#tests/clock.ts";

import { useCountdown } from "./use-countdown.ts";

type Wait = Parameters<typeof useCountdown>[0];

function count(wait: Wait) {
  stopClock();
  return renderHook((latest: Wait) => useCountdown(latest), { initialProps: wait });
}

it("counts whole seconds down to none, and then rests", async () => {
  const idle = () => vi.getTimerCount();
  const { result } = count({ retryAfter: 3 });
  const running = idle();
  expect(result.current).toBe(3);
  await act(() => passTime(1_000));
  expect(result.current).toBe(2);
  await act(() => passTime(2_000));
  expect(result.current).toBe(0);
  await act(() => passTime(10_000));
  expect(result.current).toBe(0);
  expect(idle()).toBe(running - 1);
});

it.each([[null], [{ retryAfter: null }], [{ retryAfter: 0 }]])("has nothing to wait for with %j", (wait) => {
  expect(count(wait).result.current).toBe(0);
});

it("starts anew with the next refusal, also one of the same length", async () => {
  const { result, rerender } = count({ retryAfter: 5 });
  await act(() => passTime(4_000));
  expect(result.current).toBe(1);
  rerender({ retryAfter: 5 });
  expect(result.current).toBe(5);
  rerender(null);
  expect(result.current).toBe(0);
});

it("goes by the clock, not by ticks: a computer that slept has waited", async () => {
  const { result } = count({ retryAfter: 600 });
  vi.setSystemTime(testNow.getTime() + 590_000);
  await act(() => passTime(1_000));
  expect(result.current).toBeLessThan(10);
});
