import { onlineManager, QueryObserver } from "@tanstack/react-query";
import { describe, expect, it, vi } from "vitest";

import { passTime, stopClock } from "#tests/clock.ts";

import { ApiError } from "./errors.ts";
import { createQueryClient, pollAfter } from "./query-client.ts";

const problem = (status: number, retryAfter: number | null = null) =>
  new ApiError({ kind: "problem", status, retryAfter });

/** Reads what always fails so; tells at which times it was tried, in seconds from the first. */
async function triesOf(failure: Error): Promise<number[]> {
  stopClock();
  const times: number[] = [];
  const reading = createQueryClient()
    .fetchQuery({
      queryKey: ["x"],
      queryFn: () => {
        times.push(Date.now());
        throw failure;
      },
    })
    .catch((reason: unknown) => reason);
  await passTime(60_000);
  expect(await reading).toBe(failure);
  return times.map((time) => (time - (times[0] ?? 0)) / 1_000);
}

describe("reading again", () => {
  it.each([
    ["the network failed", new ApiError({ kind: "network" })],
    ["the server failed", problem(500)],
    ["a gateway failed", problem(502)],
    ["the server is down for two seconds", problem(503, 2)],
  ])("helps where %s: twice", async (_, error) => {
    await expect(triesOf(error)).resolves.toHaveLength(3);
  });

  it.each([
    ["no answer came in time", new ApiError({ kind: "timeout" })],
    ["the browser is offline", new ApiError({ kind: "offline" })],
    ["the answer is unreadable", new ApiError({ kind: "unreadable", status: 200 })],
    ["the session is over", problem(401)],
    ["it is refused", problem(403)],
    ["it is gone", problem(404)],
    ["it was asked for too often", problem(429, 1)],
    ["the server is down for longer than one waits", problem(503, 15)],
    ["this page is at fault", new Error("A bug")],
  ])("does not help where %s: never", async (_, error) => {
    await expect(triesOf(error)).resolves.toEqual([0]);
  });

  it("waits longer each time", async () => {
    const [, second = 0, third = 0] = await triesOf(new ApiError({ kind: "network" }));
    expect(second).toBeGreaterThanOrEqual(1);
    expect(third - second).toBeGreaterThanOrEqual(2);
    expect(third).toBeLessThan(4);
  });

  it("waits as long as the server says, and a little at random", async () => {
    const [, second = 0] = await triesOf(problem(503, 3));
    expect(second).toBeGreaterThanOrEqual(3);
    expect(second).toBeLessThan(3.7);
  });
});

it("never acts again by itself", async () => {
  stopClock();
  const act = vi.fn<() => Promise<never>>().mockRejectedValue(new ApiError({ kind: "network" }));
  const queryClient = createQueryClient();
  const acting = queryClient.getMutationCache().build(queryClient, { mutationFn: act });
  const outcome = acting.execute(undefined).catch((reason: unknown) => reason);
  await passTime(60_000);
  expect(await outcome).toBeInstanceOf(ApiError);
  expect(act).toHaveBeenCalledOnce();
});

it.each(["reading", "acting"])("%s without network is tried at once, not kept for later", async (what) => {
  onlineManager.setOnline(false);
  const queryClient = createQueryClient();
  const sent = vi.fn<() => Promise<string>>().mockResolvedValue("sent");
  const done =
    what === "reading"
      ? queryClient.fetchQuery({ queryKey: ["x"], queryFn: sent })
      : queryClient.getMutationCache().build(queryClient, { mutationFn: sent }).execute(undefined);
  await expect(done).resolves.toBe("sent");
  onlineManager.setOnline(true);
});

it("reads anew when the network returns", async () => {
  const queryClient = createQueryClient();
  queryClient.mount();
  const queryFn = vi.fn<() => Promise<string>>().mockResolvedValue("read");
  const leave = new QueryObserver(queryClient, { queryKey: ["x"], queryFn, staleTime: 0 }).subscribe(
    () => {},
  );
  await vi.waitFor(() => expect(queryClient.isFetching()).toBe(0));
  onlineManager.setOnline(false);
  onlineManager.setOnline(true);
  await vi.waitFor(() => expect(queryFn).toHaveBeenCalledTimes(2));
  leave();
  queryClient.unmount();
});

it.each([
  ["as usual", null, 15_000],
  ["as usual after a failure that says nothing", problem(503), 15_000],
  ["as usual where the server asks for less", problem(429, 10), 15_000],
  ["as late as the server asks", problem(429, 120), 120_000],
])("polls %s", (_, error, milliseconds) => {
  expect(pollAfter(15_000, error)).toBe(milliseconds);
});
