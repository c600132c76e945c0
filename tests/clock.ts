import { userEvent, type UserEvent } from "@testing-library/user-event";
import { vi } from "vitest";

/** The moment at which every test starts. */
export const testNow = new Date("2026-11-20T12:00:00Z");

/**
 * Stops the timers: they move on by `passTime` alone. The user-event that it gives works with it.
 * Streams and promises keep their pace, so that requests to the mock backend get their answers.
 */
export function stopClock(): UserEvent {
  vi.useFakeTimers({
    now: testNow,
    toFake: ["Date", "setTimeout", "clearTimeout", "setInterval", "clearInterval"],
    // Testing Library and MSW wait by timers too: without this nothing would ever be found or answered.
    shouldAdvanceTime: true,
    // The default of 20 ms would be waited for at every one of these.
    advanceTimeDelta: 1,
  });
  return userEvent.setup({ advanceTimers: (milliseconds) => vi.advanceTimersByTime(milliseconds) });
}

/** Lets time pass, in milliseconds, with all that was due in it. */
export async function passTime(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}
