import { act, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import type { Session } from "#src/api/schemas.ts";
import { aSession } from "#tests/a-session.ts";
import { passTime, stopClock } from "#tests/clock.ts";
import { fromHook, renderPart } from "#tests/render-part.tsx";

import { ActiveTime } from "./active-time.tsx";
import { Moment, useExactTime, useMomentWords } from "./moment.tsx";

it.each<[string | null, string, string]>([
  ["2026-11-20T11:58:00Z", "just now", "Nov 20, 2026, 11:58:00 AM UTC"],
  ["2026-11-20T12:04:00Z", "just now", "Nov 20, 2026, 12:04:00 PM UTC"],
  ["2026-11-17T12:00:00Z", "3 days ago", "Nov 17, 2026, 12:00:00 PM UTC"],
  ["2026-10-25T02:30:00+01:00", "26 days ago", "Oct 25, 2026, 1:30:00 AM UTC"],
  ["2026-11-21T12:00:00Z", "Nov 21, 2026, 12:00:00 PM UTC", "Nov 21, 2026, 12:00:00 PM UTC"],
  ["1970-01-01T00:00:00Z", "Unknown", "Unknown"],
  [null, "Unknown", "Unknown"],
])("%s is %s, exactly %s", (timestamp, words, exact) => {
  expect(fromHook(useMomentWords)(timestamp)).toBe(words);
  expect(fromHook(useExactTime)(timestamp)).toBe(exact);
});

describe("a moment on the page", () => {
  it("names both times, and shows the exact one when pressed", async () => {
    const user = stopClock();
    renderPart(<Moment timestamp="2026-11-17T12:00:00Z" />);
    const moment = screen.getByRole("button", { name: "3 days ago, Nov 17, 2026, 12:00:00 PM UTC" });
    expect(moment).toHaveTextContent("3 days ago");
    await user.click(moment);
    expect(moment).toHaveTextContent("Nov 17, 2026, 12:00:00 PM UTC");
    await user.keyboard("{Enter}");
    expect(moment).toHaveTextContent("3 days ago");
    expect(moment.querySelector("time")).toHaveAttribute("datetime", "2026-11-17T12:00:00Z");
  });

  it.each([
    ["what is unknown", null, "Unknown"],
    ["a time to come, which is exact already", "2026-12-24T18:00:00Z", "Dec 24, 2026, 6:00:00 PM UTC"],
  ])("has nothing to press for %s", (_, timestamp, words) => {
    renderPart(<Moment timestamp={timestamp} />);
    expect(screen.getByText(words)).toBeVisible();
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
  });

  it("grows old while one looks at it", async () => {
    stopClock();
    renderPart(<Moment timestamp="2026-11-20T11:57:10Z" />);
    expect(screen.getByRole("button")).toHaveTextContent("just now");
    await act(() => passTime(15_000));
    expect(screen.getByRole("button")).toHaveTextContent("3 minutes ago");
  });
});

describe("when a session was last used", () => {
  it.each<[string, Partial<Session>]>([
    ["Active now", { lastActiveAt: "2026-11-20T11:57:30Z" }],
    ["Active 3 minutes ago", { lastActiveAt: "2026-11-20T11:57:00Z" }],
    ["Active 3 days ago", { lastActiveAt: "2026-11-17T12:00:00Z" }],
    ["Active just now", { lastActiveAt: "2026-11-20T11:59:00Z", status: "ending" }],
    [
      "Last active: Nov 21, 2026, 12:00:00 PM UTC (in the future: a clock may be wrong)",
      { lastActiveAt: "2026-11-21T12:00:00Z" },
    ],
    ["Last active: unknown", { lastActiveAt: null }],
    ["Last active: unknown", { lastActiveAt: "1970-01-01T00:00:00Z" }],
  ])("says %s of %j", (words, session) => {
    const { container } = renderPart(<ActiveTime session={aSession(session)} />);
    expect(container).toHaveTextContent(words);
    expect(container.textContent).toHaveLength(words.length);
  });
});
