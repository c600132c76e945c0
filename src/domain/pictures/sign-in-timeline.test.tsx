import { act, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { observeServerDate } from "#src/lib/server-clock.ts";
import { passTime, stopClock } from "#tests/clock.ts";
import { renderPart } from "#tests/render-part.tsx";

import type { SignIn } from "./columns.ts";
import { SignInTimeline } from "./sign-in-timeline.tsx";

const signIn = (id: string, at: string, rest: Partial<SignIn> = {}): SignIn => ({
  id,
  at,
  label: "Chrome on macOS",
  place: "Madrid, Spain",
  current: false,
  concern: "none",
  ...rest,
});

const usual = [
  signIn("a", "2026-11-20T09:00:00Z", { current: true }),
  signIn("b", "2026-11-18T22:30:00Z", { label: "Firefox on Ubuntu", place: "London", concern: "high" }),
  signIn("c", "2026-11-01T07:00:00Z", { concern: "medium" }),
  signIn("d", "2026-10-01T07:00:00Z"),
];

function renderTimeline(signIns: SignIn[], timeZone?: string) {
  renderPart(<SignInTimeline signIns={signIns} timeZone={timeZone} />);
  return { user: userEvent.setup(), figure: screen.getByRole("figure") };
}
const open = (user: ReturnType<typeof userEvent.setup>) => user.click(screen.getByText("Show as a list"));
const marksIn = (figure: HTMLElement) => [...(figure.children[1]?.querySelectorAll("svg") ?? [])];
const lines = (figure: HTMLElement) =>
  within(figure)
    .queryAllByRole("listitem")
    .map(({ textContent }) => textContent);

describe("the timeline of sign-ins", () => {
  it("says how many there were and how many deserve a look", () => {
    const { figure } = renderTimeline(usual);
    expect(figure).toHaveAccessibleName("Sign-ins in the last 30 days");
    expect(figure).toHaveTextContent("3 sign-ins · 2 of these deserve a look");
  });

  it("tells each in words, the newest first", async () => {
    const { user, figure } = renderTimeline(usual);
    expect(within(figure).getByText("Firefox on Ubuntu")).not.toBeVisible();
    await open(user);
    expect(within(figure).getByText("Firefox on Ubuntu")).toBeVisible();
    expect(lines(figure)).toEqual([
      "Nov 20, 2026, 9:00 AMChrome on macOS · Madrid, SpainThis device",
      "Nov 18, 2026, 10:30 PMFirefox on Ubuntu · LondonSuspicious",
      "Nov 1, 2026, 7:00 AMChrome on macOS · Madrid, SpainWorth a look",
    ]);
  });

  it("has a mark for each, with a shape of its own for each meaning, this session's in a ring", () => {
    const { figure } = renderTimeline(usual);
    const marks = marksIn(figure);
    expect(marks).toHaveLength(3);
    expect(new Set(marks.map((mark) => mark.querySelector("path")?.getAttribute("d"))).size).toBe(3);
    expect(marks.map((mark) => mark.querySelector("circle") !== null)).toEqual([false, false, true]);
  });

  it("tells what the shapes mean, of those that are there", () => {
    const { figure } = renderTimeline([usual[0]!]);
    expect(figure).toHaveTextContent("Sign-inThis device");
    expect(figure).not.toHaveTextContent("Suspicious");
    expect(figure).not.toHaveTextContent("deserve");
  });

  it("goes by the viewer's days", () => {
    const late = [signIn("a", "2026-10-21T23:30:00Z")];
    const { figure } = renderTimeline(late, "UTC");
    expect(figure).toHaveTextContent("None");
    renderPart(<SignInTimeline signIns={late} timeZone="Asia/Tokyo" />);
    expect(screen.getAllByRole("figure")[1]).toHaveTextContent("1 sign-in");
  });

  it("ends today, also after midnight, by the server's clock", async () => {
    stopClock();
    observeServerDate("Fri, 20 Nov 2026 23:59:50 GMT");
    const { figure } = renderTimeline([signIn("a", "2026-10-22T05:00:00Z")]);
    expect(figure).toHaveTextContent("1 sign-in");
    await act(() => passTime(15_000));
    expect(figure).toHaveTextContent("None");
  });

  it("says none where there was none", () => {
    const { figure } = renderTimeline([]);
    expect(figure).toHaveTextContent("None");
    expect(screen.queryByText("Show as a list")).not.toBeInTheDocument();
  });

  it("counts what has no time that can be shown", () => {
    const { figure } = renderTimeline([signIn("a", "nonsense"), signIn("b", "2026-12-24T00:00:00Z")]);
    expect(figure).toHaveTextContent("2 sign-ins have no time that can be shown.");
  });

  it("shows hostile words as text", async () => {
    const label = "<img src=x>\u202Eedoc";
    const { user, figure } = renderTimeline([signIn("a", "2026-11-20T09:00:00Z", { label })]);
    await open(user);
    expect(within(figure).getByText("<img src=x>\uFFFDedoc")).toBeVisible();
    expect(figure.querySelector("img")).toBeNull();
  });

  it("of a thousand a day counts what has no room, and tells them by and by", async () => {
    const many = Array.from({ length: 1_000 }, (_, i) => signIn(`s${i}`, "2026-11-20T09:00:00Z"));
    const { user, figure } = renderTimeline(many);
    expect(figure).toHaveTextContent("1,000 sign-ins");
    expect(marksIn(figure)).toHaveLength(5);
    expect(figure).toHaveTextContent("+995");
    await open(user);
    expect(lines(figure)).toHaveLength(50);
    await user.click(screen.getByRole("button", { name: "Show more" }));
    expect(lines(figure)).toHaveLength(100);
  });
});
