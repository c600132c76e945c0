import { act, renderHook } from "@testing-library/react";
import { expect, it, vi } from "vitest";

import { passTime, stopClock, testNow } from "#tests/clock.ts";

import { observeServerDate } from "./server-clock.ts";
import { useNow } from "./use-now.ts";

const now = testNow.getTime();

it("tells the time in whole seconds, anew every 15 seconds", async () => {
  stopClock();
  const { result } = renderHook(() => useNow());
  expect(result.current).toBe(now);
  await act(() => passTime(14_900));
  expect(result.current).toBe(now);
  await act(() => passTime(100));
  expect(result.current).toBe(now + 15_000);
});

it("tells the server's time", () => {
  observeServerDate(new Date(now + 3_600_000).toUTCString());
  const { result } = renderHook(() => useNow());
  expect(result.current).toBe(now + 3_600_000);
  observeServerDate(new Date(now).toUTCString());
});

it("has one timer for all, and none for nobody", () => {
  stopClock();
  const before = vi.getTimerCount();
  const first = renderHook(() => useNow());
  const second = renderHook(() => useNow());
  expect(vi.getTimerCount()).toBe(before + 1);
  first.unmount();
  expect(vi.getTimerCount()).toBe(before + 1);
  second.unmount();
  expect(vi.getTimerCount()).toBe(before);
});
