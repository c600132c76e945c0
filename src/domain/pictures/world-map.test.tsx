import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";

import type { Session } from "#src/api/schemas.ts";
import type { Concern } from "#src/domain/concern.ts";
import { aSession } from "#tests/a-session.ts";
import { renderPart } from "#tests/render-part.tsx";

import { WorldMap, type WorldMapProps } from "./world-map.tsx";

const cities = {
  Madrid: ["ES", 40.42, -3.7],
  London: ["GB", 51.51, -0.13],
  Melbourne: ["AU", -37.81, 144.96],
  Seattle: ["US", 47.61, -122.33],
  Tokyo: ["JP", 35.68, 139.69],
  Lagos: ["NG", 6.45, 3.4],
} as const;

const inCity = (id: string, city: keyof typeof cities): Session => {
  const [countryCode, latitude, longitude] = cities[city];
  return aSession({ id, location: { city, countryCode, latitude, longitude, radiusKm: 20 } });
};
const somewhere = (id: string, scope: Session["ip"]["scope"]) =>
  aSession({ id, ip: { address: null, scope }, location: null });

const usual = [inCity("a", "Madrid"), inCity("b", "London"), inCity("c", "London"), inCity("d", "Melbourne")];

function renderMap(sessions: Session[], props: Partial<WorldMapProps> = {}) {
  const onPress = vi.fn<WorldMapProps["onPress"]>();
  const onHighlight = vi.fn<NonNullable<WorldMapProps["onHighlight"]>>();
  renderPart(
    <WorldMap currentId="a" onHighlight={onHighlight} onPress={onPress} sessions={sessions} {...props} />,
  );
  const map = screen.getByRole("toolbar", { name: "Places on the map" });
  return { user: userEvent.setup(), onPress, onHighlight, map, figure: screen.getByRole("figure") };
}
const dotNames = (map: HTMLElement) =>
  within(map)
    .queryAllByRole("button")
    .map((dot) => dot.getAttribute("aria-label"));
const rows = (figure: HTMLElement) =>
  within(figure)
    .queryAllByRole("listitem")
    .map(({ textContent }) => textContent);
const dot = (name: string | RegExp) => screen.getByRole("button", { name });

describe("the map", () => {
  it("has a dot per place, from west to east, that says what is there", () => {
    const { map, figure } = renderMap(usual);
    expect(figure).toHaveAccessibleName("Where the sessions are");
    expect(dotNames(map)).toEqual([
      "Madrid, Spain: 1 session, this device",
      "London, United Kingdom: 2 sessions",
      "Melbourne, Australia: 1 session",
    ]);
  });

  it("tells the same as a list", () => {
    const { figure } = renderMap(usual);
    expect(rows(figure)).toEqual([
      "Madrid, Spain1 session · This device",
      "London, United Kingdom2 sessions",
      "Melbourne, Australia1 session",
    ]);
    expect(figure).toHaveTextContent("Approximate, from IP addresses.");
    expect(figure).not.toHaveTextContent("no place that can be shown");
  });

  it("marks in words what deserves a look", () => {
    const concerns = new Map<string, Concern>([
      ["c", "medium"],
      ["d", "high"],
    ]);
    const { figure } = renderMap(usual, { concerns });
    expect(dot("London, United Kingdom: 2 sessions, Worth a look")).toBeVisible();
    expect(dot("Melbourne, Australia: 1 session, Suspicious")).toBeVisible();
    expect(rows(figure)[1]).toBe("Melbourne, Australia1 session · Suspicious");
    expect(rows(figure)[2]).toBe("London, United Kingdom2 sessions · Worth a look");
  });

  it("is never mirrored", () => {
    expect(renderMap(usual).map.parentElement).toHaveAttribute("dir", "ltr");
  });
});

describe("what has no place", () => {
  it("is counted beside the map", () => {
    const { map, figure } = renderMap([
      somewhere("a", "private"),
      somewhere("b", "private"),
      somewhere("c", "masked"),
      somewhere("d", "unknown"),
    ]);
    expect(figure).toHaveTextContent(
      "4 sessions have no place that can be shown: 2 private addresses, 1 withheld, 1 unknown",
    );
    expect(figure).toHaveTextContent("No place to show.");
    expect(dotNames(map)).toEqual([]);
  });

  it("is one session in the singular", () => {
    const { figure } = renderMap([...usual, somewhere("x", "unknown")]);
    expect(figure).toHaveTextContent("1 session has no place that can be shown: 1 unknown");
    expect(figure).not.toHaveTextContent("No place to show.");
  });

  it("but a country stands in the list", () => {
    const location = { city: null, countryCode: "DE", latitude: null, longitude: null, radiusKm: null };
    const { map, figure } = renderMap([aSession({ id: "a", location })]);
    expect(rows(figure)).toEqual(["Germany1 session · This device · Not on the map"]);
    expect(dotNames(map)).toEqual([]);
  });

  it("is nothing, of no sessions", () => {
    const { figure, map } = renderMap([]);
    expect(figure).toHaveTextContent("No place to show.");
    expect(dotNames(map)).toEqual([]);
  });
});

describe("dots and rows", () => {
  it("are told of each other: by the pointer on a dot", async () => {
    const { user, figure, onHighlight } = renderMap(usual);
    expect(within(figure).queryByText("London, United Kingdom: 2 sessions")).not.toBeInTheDocument();
    await user.hover(dot(/^London/));
    expect(onHighlight).toHaveBeenLastCalledWith(["b", "c"]);
    expect(within(figure).getByText("London, United Kingdom: 2 sessions")).toBeVisible();
    await user.unhover(dot(/^London/));
    expect(onHighlight).toHaveBeenLastCalledWith([]);
    expect(within(figure).queryByText("London, United Kingdom: 2 sessions")).not.toBeInTheDocument();
  });

  it("by the pointer on a line of the list", async () => {
    const { user, figure, onHighlight } = renderMap(usual);
    await user.hover(within(figure).getByText("Melbourne, Australia"));
    expect(onHighlight).toHaveBeenLastCalledWith(["d"]);
    expect(within(figure).getByText("Melbourne, Australia: 1 session")).toBeVisible();
  });

  it("by a row that the page highlights", () => {
    const { figure } = renderMap(usual, { highlighted: ["c"] });
    expect(within(figure).getByText("London, United Kingdom: 2 sessions")).toBeVisible();
    expect(within(figure).queryByText(/^Madrid, Spain: /)).not.toBeInTheDocument();
  });

  it("lead to the rows of the place when pressed", async () => {
    const { user, onPress } = renderMap(usual);
    await user.click(dot(/^London/));
    expect(onPress).toHaveBeenCalledExactlyOnceWith(["b", "c"]);
  });
});

describe("with the keyboard", () => {
  it("the map is one stop; arrows go from dot to dot, Enter presses, the label comes and goes", async () => {
    const { user, map, onPress, onHighlight, figure } = renderMap(usual);
    const [first] = within(map).getAllByRole("button");
    await user.tab();
    expect(first).toHaveFocus();
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(dot(/^Melbourne/)).toHaveFocus();
    expect(onHighlight).toHaveBeenLastCalledWith(["d"]);
    await user.keyboard("{ArrowRight}");
    expect(dot(/^Melbourne/)).toHaveFocus();

    expect(within(figure).getByText("Melbourne, Australia: 1 session")).toBeVisible();
    await user.keyboard("{Escape}");
    expect(within(figure).queryByText("Melbourne, Australia: 1 session")).not.toBeInTheDocument();

    await user.keyboard("{Enter}");
    expect(onPress).toHaveBeenCalledExactlyOnceWith(["d"]);
    await user.keyboard("{Home}");
    expect(first).toHaveFocus();
    await user.keyboard("{End}{ArrowLeft}");
    expect(dot(/^Melbourne/)).not.toHaveFocus();
    await user.tab();
    expect(map.contains(document.activeElement)).toBe(false);
    await user.tab({ shift: true });
    expect(map.contains(document.activeElement)).toBe(true);
  });
});

describe("what servers may say", () => {
  it("is shown as text", () => {
    const city = "<img src=x onerror=alert(1)>\u202Edirdam";
    const hostile = aSession({
      id: "a",
      location: { city, countryCode: "ES", latitude: 40, longitude: -3, radiusKm: 1 },
    });
    const { figure } = renderMap([hostile]);
    expect(figure.querySelector("img")).toBeNull();
    expect(dot(/^<img src=x onerror=alert\(1\)>\uFFFDdirdam, Spain: 1 session, this device$/)).toBeVisible();
  });

  it("can name one point in several ways, and none at all", () => {
    const location = { city: "Munich", countryCode: "DE", latitude: 48, longitude: 11, radiusKm: 1 };
    const { figure } = renderMap([
      aSession({ id: "x", location }),
      aSession({ id: "y", location: { ...location, city: "München" } }),
      aSession({
        id: "z",
        location: { city: null, countryCode: null, latitude: 5, longitude: 5, radiusKm: 1 },
      }),
    ]);
    expect(rows(figure)).toEqual(["Munich, Germany or München, Germany2 sessions", "Unnamed place1 session"]);
  });

  it("can be a thousand sessions: a few lines at once, the others on demand, each counted", async () => {
    const names = ["Madrid", "London", "Melbourne", "Seattle", "Tokyo", "Lagos"] as const;
    const many = Array.from({ length: 1_000 }, (_, i) => inCity(`s${i}`, names[i % 6]!));
    const { user, map, figure } = renderMap(many, { currentId: null });
    const counts = dotNames(map).map((name) => Number(/([\d,]+) sessions/.exec(name ?? "")?.[1]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1_000);
    expect(within(figure).getByText("Tokyo, Japan")).not.toBeVisible();
    await user.click(within(figure).getByText("2 more places"));
    expect(within(figure).getByText("Tokyo, Japan")).toBeVisible();
    expect(rows(figure)).toHaveLength(6);
  });
});
