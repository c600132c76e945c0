import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { stopClock } from "#tests/clock.ts";
import { renderRoutes } from "#tests/render-part.tsx";

import { FilterBar } from "./filter-bar.tsx";
import type { FilterKind, FilterOption } from "./filter-kind.ts";
import { countries, ids, oneOf, seconds, someOf, text } from "./filter-rules.ts";
import { useFilters } from "./use-filters.ts";

const spec = {
  q: text,
  country: countries,
  status: someOf(["active", "ended"]),
  member: ids,
  idleFor: seconds,
  sort: { ...oneOf(["member", "-member"]), lasting: true },
};

const names: Record<string, string> = {
  ES: "Spain",
  GB: "United Kingdom",
  PT: "Portugal",
  unknown: "Unknown",
};
const facet = (values: Record<string, number>): FilterOption[] =>
  Object.entries(values).map(([value, count]) => ({ value, label: null, count }));

interface Given {
  country?: FilterOption[] | null;
  members?: FilterOption[];
  groups?: FilterKind["groups"];
}

const usual = facet({ ES: 1200, GB: 3 });
const nobody: FilterOption[] = [];

function Bar({ country = usual, members = nobody, groups }: Given) {
  const filters = useFilters(spec);
  const kinds: FilterKind<keyof typeof spec>[] = [
    {
      name: "country",
      label: "Country",
      words: (value) => names[value] ?? value,
      options: country,
      ...(groups && { groups }),
    },
    { name: "status", label: "Status", words: (value) => value, options: facet({ active: 1, ended: 2 }) },
    { name: "member", label: "Member", words: (value, label) => label ?? value, options: members },
    {
      name: "idleFor",
      label: "Idle for",
      words: (value) => `${value} s`,
      options: facet({ 60: 9, 3600: 4 }),
    },
  ];
  return (
    <>
      <FilterBar filters={filters} freeText={{ name: "q", label: "Search sessions" }} kinds={kinds} />
      <output>{filters.search.toString()}</output>
    </>
  );
}

function show(search: string, given: Given = {}) {
  const { router, rerender } = renderRoutes([{ path: "/x", element: <Bar {...given} /> }], {
    at: `/x${search}`,
  });
  return { router, rerender, user: userEvent.setup() };
}

const asked = () => screen.getByText((_, element) => element?.tagName === "OUTPUT").textContent;
const chips = () =>
  within(screen.getByRole("list", { name: "Filters that are set" }))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);
const open = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));

describe("the filters of a list", () => {
  it("live in the address: each choice is a step back", async () => {
    const { router, user } = show("?scope=organization&sort=-member");
    await open("Country");
    await user.click(screen.getByRole("checkbox", { name: "Spain 1,200" }));
    await user.click(screen.getByRole("checkbox", { name: "United Kingdom 3" }));
    expect(router.state.location.search).toBe("?scope=organization&sort=-member&country=ES&country=GB");
    expect(asked()).toBe("country=ES&country=GB&sort=-member");
    expect(chips()).toEqual(["Country: Spain", "Country: United Kingdom"]);
    await router.navigate(-1);
    await waitFor(() => expect(chips()).toEqual(["Country: Spain"]));
    await user.click(screen.getByRole("button", { name: "Remove the filter Country: Spain" }));
    // Not a filter, so nothing that clearing would take away.
    expect(router.state.location.search).toBe("?scope=organization&sort=-member");
    expect(screen.queryByRole("button", { name: "Clear filters" })).not.toBeInTheDocument();
  });

  it("are cleared together", async () => {
    const { router, user } = show("?scope=organization&country=ES&status=ended&q=London&sort=member");
    expect(screen.getByRole("button", { name: "Filters (2)" })).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Clear filters" }));
    expect(router.state.location.search).toBe("?scope=organization&sort=member");
    expect(screen.getByLabelText("Search sessions")).toHaveValue("");
  });

  it("hold one value where the contract takes one", async () => {
    const { router, user } = show("");
    await open("Idle for");
    await user.click(screen.getByRole("checkbox", { name: "60 s 9" }));
    await user.click(screen.getByRole("checkbox", { name: "3600 s 4" }));
    expect(router.state.location.search).toBe("?idleFor=3600");
    expect(screen.getByRole("checkbox", { name: "60 s 9" })).not.toBeChecked();
  });

  it.each([
    ["?country=XYZ", "The address asks for “Country: XYZ”, which there is none of: it is ignored."],
    ["?status=a\u202Eb", "The address asks for “Status: a\uFFFDb”, which there is none of: it is ignored."],
    ["?member=../x", "The address asks for “Member: ../x”, which there is none of: it is ignored."],
    ["?idleFor=-1", "The address asks for “Idle for: -1”, which there is none of: it is ignored."],
    ["?idleFor=1&idleFor=2", "The address gives “Idle for” more than once: only the first is used."],
    [`?q=${"x".repeat(201)}`, /^The text that the address asks for is too long/],
  ])("say what of %s they can't read, and do not ask for it", async (search, words) => {
    const { router, user } = show(`${search}&country=ES`);
    expect(screen.getByText(words)).toBeVisible();
    expect(asked()).toBe(search.includes("&") ? "country=ES&idleFor=1" : "country=ES");
    await user.click(screen.getByRole("button", { name: "Take out of the address" }));
    expect(screen.queryByText(words)).not.toBeInTheDocument();
    expect(new URLSearchParams(router.state.location.search).get("country")).toBe("ES");
  });

  it("ask for fifty values of a kind, and say so of the others", () => {
    const values = Array.from({ length: 52 }, (_, index) => `member=usr_${index}`).join("&");
    show(`?${values}&member=usr_0`);
    expect(new URLSearchParams(asked() ?? "").getAll("member")).toHaveLength(50);
    expect(
      screen.getByText("The address asks for more than 50 values of “Member”: only the first are used."),
    ).toBeVisible();
  });

  it("tell members of one name apart", () => {
    const sam = (value: string) => ({ value, label: "Sam", count: 1 });
    show("?member=usr_1&member=usr_2", { members: [sam("usr_1"), sam("usr_2")] });
    expect(chips()).toEqual(["Member: Sam (usr_1)", "Member: Sam (usr_2)"]);
  });
});

describe("free text", () => {
  it("is taken after a pause, and makes no steps of history", async () => {
    const user = stopClock();
    const { router } = show("?status=ended");
    const field = screen.getByLabelText("Search sessions");
    await user.type(field, "  new york ");
    await waitFor(() => expect(asked()).toBe("q=new+york&status=ended"));
    // The space before the next word stays.
    expect(field).toHaveValue("  new york ");
    await user.type(field, "x{Enter}");
    expect(asked()).toBe("q=new+york+x&status=ended");
    await user.click(screen.getByRole("button", { name: "Clear the search" }));
    expect(asked()).toBe("status=ended");
    expect(field).toHaveFocus();
    expect(router.state.historyAction).toBe("REPLACE");
  });

  it("follows the address", async () => {
    const { router } = show("?q=one");
    await router.navigate("/x?q=two");
    await waitFor(() => expect(screen.getByLabelText("Search sessions")).toHaveValue("two"));
  });
});

describe("the values of a kind", () => {
  const many = facet(
    Object.fromEntries(
      ["ES", "GB", "PT", "unknown", "A1", "A2", "A3", "A4", "A5", "A6", "A7"].map((c, i) => [c, 20 - i]),
    ),
  );

  it("can be searched where they are many, and reached by keys", async () => {
    const { user } = show("", { country: many });
    await open("Country");
    const search = screen.getByLabelText("Search in Country");
    expect(search).toHaveFocus();
    await user.type(search, "kíng");
    expect(screen.getAllByRole("checkbox")).toHaveLength(1);
    await user.keyboard("{ArrowDown} ");
    expect(chips()).toEqual(["Country: United Kingdom"]);
    await user.clear(search);
    await user.type(search, "atlantis");
    expect(screen.getByText("Nothing matches.")).toBeVisible();
    await user.keyboard("{Escape}");
    expect(search).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Country (1)" })).toHaveFocus();
  });

  it("fold away when somebody goes elsewhere", async () => {
    const { user } = show("");
    await open("Status");
    expect(screen.getByRole("group", { name: "Status" })).toBeVisible();
    await user.click(screen.getByLabelText("Search sessions"));
    expect(screen.queryByRole("group")).not.toBeInTheDocument();
  });

  it("that are not known stay below where they are many", async () => {
    const { user } = show("", { country: many });
    await open("Country");
    expect(screen.getAllByRole("checkbox").at(-1)).toHaveAccessibleName("Unknown 17");
    await user.keyboard("{ArrowDown}{End} ");
    expect(chips()).toEqual(["Country: Unknown"]);
  });

  it("that belong together are chosen together", async () => {
    const { router, user } = show("?country=GB", {
      groups: [{ label: "Islands", values: ["GB", "IE"] }],
    });
    await open("Country (1)");
    const all = screen.getByRole("checkbox", { name: "Islands" });
    expect(all).toBePartiallyChecked();
    // The group before what belongs to none.
    expect(screen.getAllByRole("checkbox").map((box) => box.closest("label")?.textContent)).toEqual([
      "Islands",
      "United Kingdom 3",
      "Spain 1,200",
    ]);
    await user.click(all);
    expect(router.state.location.search).toBe("?country=GB&country=IE");
    expect(all).toBeChecked();
    await user.click(all);
    expect(router.state.location.search).toBe("");
  });

  it("that are chosen can be taken back, also where nobody counts them any more", async () => {
    show("?country=PT", { country: null });
    await open(/^Country/);
    expect(screen.getByText("Loading…")).toBeVisible();
    expect(chips()).toEqual(["Country: Portugal"]);
  });
});
