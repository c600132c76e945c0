import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";

import { renderPart } from "#tests/render-part.tsx";

import { DataTable } from "./data-table.tsx";
import type { DataTableProps, TableColumn } from "./table-types.ts";

interface Person {
  id: string;
  name: string;
  city: string;
  busy?: boolean;
}

const people = (count: number): Person[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    name: `Person ${index}`,
    city: `City ${index}`,
  }));

const columns: TableColumn<Person>[] = [
  {
    id: "name",
    header: "Name",
    cell: ({ name }) => <a href={`#${name}`}>{name}</a>,
    sort: { ascending: "name", descending: "-name" },
    track: "1fr",
    primary: true,
  },
  {
    id: "city",
    header: "City",
    cell: ({ city }) => city,
    sort: { ascending: "city", descending: "-city", first: "descending" },
    track: "1fr",
  },
];

const noMore = { has: false, load: () => {}, loading: false, error: null, retry: () => {} };

const wave = ({ name, busy }: Person) =>
  !busy && (
    <button aria-label={`Wave to ${name}`} type="button">
      {"Wave"}
    </button>
  );

function Table({ change }: { change: Partial<DataTableProps<Person>> }) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const rows = change.rows ?? people(60);
  return (
    <>
      <button type="button">Before</button>
      <DataTable<Person>
        columns={columns}
        label="People"
        more={noMore}
        onSort={() => {}}
        rowActions={wave}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        selection={{ ids, onChange: setIds, selectable: ({ busy }) => !busy }}
        sort="-city"
        total={rows.length}
        {...change}
        rows={rows}
      />
      <button type="button">After</button>
      <button onClick={() => setIds(new Set())} type="button">
        Clear
      </button>
      <output>{[...ids].join(" ")}</output>
    </>
  );
}

function show(change: Partial<DataTableProps<Person>> = {}) {
  const { rerender } = renderPart(<Table change={change} />);
  return {
    user: userEvent.setup(),
    again: (next: Partial<DataTableProps<Person>>) => rerender(<Table change={next} />),
  };
}

const chosen = () => screen.getByText((_, element) => element?.tagName === "OUTPUT").textContent;
const link = (index: number) => screen.getByRole("link", { name: `Person ${index}` });
const row = (index: number) => screen.getByRole("row", { name: new RegExp(`Person ${index} `) });

describe("a big table", () => {
  it("says what it is, how much there is, and which rows these are", () => {
    show({ rows: people(5_000), total: 50_000 });
    const grid = screen.getByRole("grid", { name: "People" });
    expect(grid).toHaveAttribute("aria-rowcount", "50001");
    expect(grid).toHaveAttribute("aria-colcount", "4");
    expect(screen.getByRole("columnheader", { name: "City" })).toHaveAttribute("aria-sort", "descending");
    expect(screen.getByRole("columnheader", { name: "Name" })).not.toHaveAttribute("aria-sort");
    expect(row(0)).toHaveAttribute("aria-rowindex", "2");
    expect(within(row(0)).getByRole("rowheader", { name: "Person 0" })).toHaveAttribute("aria-colindex", "2");
    expect(within(grid).getAllByRole("row").length).toBeLessThan(40);
  });

  it("sorts by its headers, first the way that the column likes, then the other", async () => {
    const onSort = vi.fn<(sort: string) => void>();
    const { user, again } = show({ onSort, sort: "name" });
    await user.click(screen.getByRole("button", { name: "City" }));
    expect(onSort).toHaveBeenLastCalledWith("-city");
    again({ onSort, sort: "-city" });
    await user.click(screen.getByRole("button", { name: "City" }));
    expect(onSort).toHaveBeenLastCalledWith("city");
    await user.click(screen.getByRole("button", { name: "Name" }));
    expect(onSort).toHaveBeenLastCalledWith("name");
  });

  it("is one stop for Tab, in which arrows reach every cell and action", async () => {
    const { user } = show();
    await user.click(screen.getByRole("button", { name: "Before" }));
    await user.tab();
    expect(link(0)).toHaveFocus();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(link(2)).toHaveFocus();
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole("gridcell", { name: "City 2" })).toHaveFocus();
    await user.keyboard("{End}");
    expect(screen.getByRole("button", { name: "Wave to Person 2" })).toHaveFocus();
    await user.keyboard("{ArrowUp}");
    expect(screen.getByRole("button", { name: "Wave to Person 1" })).toHaveFocus();
    await user.keyboard("{Home}");
    expect(screen.getByRole("checkbox", { name: "Select Person 1" })).toHaveFocus();
    await user.keyboard("{ArrowUp}{ArrowUp}{ArrowRight}");
    expect(screen.getByRole("button", { name: "Name" })).toHaveFocus();
    await user.tab();
    expect(screen.getByRole("button", { name: "After" })).toHaveFocus();
    await user.tab({ shift: true });
    expect(screen.getByRole("button", { name: "Name" })).toHaveFocus();
  });

  it("goes to rows that are not in the page yet", async () => {
    const { user } = show({ rows: people(3_000) });
    link(0).focus();
    await user.keyboard("{Control>}{End}{/Control}");
    expect(link(2_999)).toHaveFocus();
    expect(screen.queryByRole("link", { name: "Person 1500" })).not.toBeInTheDocument();
    await user.keyboard("{ArrowUp}");
    expect(link(2_998)).toHaveFocus();
    await user.keyboard("{Control>}{Home}{/Control}{PageDown}");
    const index = Number(document.activeElement?.textContent.slice("Person ".length));
    expect(index).toBeGreaterThan(3);
    await user.keyboard("{PageUp}");
    expect(link(0)).toHaveFocus();
  });

  it("opens a row by Enter or a press, but leaves links and buttons their own", async () => {
    const onOpen = vi.fn<(row: Person) => void>();
    const { user } = show({ onOpen });
    link(3).focus();
    await user.keyboard("{Enter}");
    expect(onOpen).not.toHaveBeenCalled();
    await user.keyboard("{ArrowRight}{Enter}");
    expect(onOpen).toHaveBeenLastCalledWith(expect.objectContaining({ id: "p3" }));
    await user.click(screen.getByText("City 5"));
    expect(onOpen).toHaveBeenLastCalledWith(expect.objectContaining({ id: "p5" }));
    await user.click(screen.getByRole("button", { name: "Wave to Person 1" }));
    await user.click(screen.getByRole("checkbox", { name: "Select Person 1" }));
    expect(onOpen).toHaveBeenCalledTimes(2);
  });
});

describe("choosing rows", () => {
  it("takes one by Space, a stretch by Shift and arrows, and gives back what the stretch leaves", async () => {
    const { user } = show();
    link(2).focus();
    await user.keyboard(" ");
    expect(chosen()).toBe("p2");
    await user.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    expect(chosen()).toBe("p2 p3 p4");
    expect(link(4)).toHaveFocus();
    await user.keyboard("{Shift>}{ArrowUp}{/Shift}");
    expect(chosen()).toBe("p2 p3");
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown} ");
    expect(chosen()).toBe("p2 p3 p6");
    expect(row(6)).toHaveAttribute("aria-selected", "true");
    expect(row(5)).toHaveAttribute("aria-selected", "false");
    await user.keyboard("{Escape}");
    expect(chosen()).toBe("");
  });

  it("takes a stretch by Shift and a press, past what cannot be chosen", async () => {
    const rows = people(20).map((person) => ({ ...person, busy: person.id === "p4" }));
    const { user } = show({ rows });
    await user.click(screen.getByRole("checkbox", { name: "Select Person 6" }));
    await user.keyboard("{Shift>}");
    await user.click(screen.getByText("City 3"));
    await user.keyboard("{/Shift}");
    expect(new Set(chosen().split(" "))).toEqual(new Set(["p6", "p5", "p3"]));
    expect(screen.getByRole("checkbox", { name: "Select Person 4" })).toBeDisabled();
    expect(row(4)).not.toHaveAttribute("aria-selected");
  });

  it("begins a stretch anew once the choice was cleared, or the rows are others", async () => {
    const { user, again } = show();
    const shiftPress = async (index: number) => {
      await user.keyboard("{Shift>}");
      await user.click(screen.getByRole("checkbox", { name: `Select Person ${index}` }));
      await user.keyboard("{/Shift}");
    };
    await user.click(screen.getByRole("checkbox", { name: "Select Person 1" }));
    await user.click(screen.getByRole("checkbox", { name: "Select Person 4" }));
    await user.click(screen.getByRole("button", { name: "Clear" }));
    await shiftPress(6);
    expect(chosen()).toBe("p6");

    await shiftPress(7);
    await user.click(screen.getByRole("button", { name: "Clear" }));
    again({ rows: people(40).slice(9) });
    await shiftPress(12);
    expect(chosen()).toBe("p12");
    await shiftPress(10);
    expect(new Set(chosen().split(" "))).toEqual(new Set(["p10", "p11", "p12"]));
    // What it went from has gone; what was chosen has not.
    again({ rows: people(40).slice(20) });
    await shiftPress(22);
    expect(new Set(chosen().split(" "))).toEqual(new Set(["p10", "p11", "p12", "p22"]));
  });

  it("waits while other rows are on their way", async () => {
    const onChange = vi.fn<(ids: ReadonlySet<string>) => void>();
    const { user } = show({
      rows: people(4),
      busy: true,
      selection: { ids: new Set(["p1"]), onChange },
    });
    expect(screen.getByRole("checkbox", { name: "Select Person 1" })).toBeChecked();
    expect(screen.getByRole("checkbox", { name: "Select Person 1" })).toBeDisabled();
    link(0).focus();
    await user.keyboard(" {Control>}a{/Control}{Escape}{Shift>}{ArrowDown}{/Shift}");
    expect(onChange).not.toHaveBeenCalled();
  });

  it("takes all that are loaded, by the header's box or Ctrl and A", async () => {
    const { user } = show({ rows: people(8) });
    const all = screen.getByRole("checkbox", { name: "Select all 8 loaded" });
    await user.click(screen.getByRole("checkbox", { name: "Select Person 0" }));
    expect(all).toBePartiallyChecked();
    await user.click(all);
    expect(chosen().split(" ")).toHaveLength(8);
    await user.click(all);
    expect(chosen()).toBe("");
    link(0).focus();
    await user.keyboard("{Control>}a{/Control}");
    expect(all).toBeChecked();
    expect(chosen().split(" ")).toHaveLength(8);
  });

  it("rests where nothing can be chosen, with the reason, and can be reached", async () => {
    const { user } = show({ rows: people(2).map((person) => ({ ...person, busy: true })) });
    const all = screen.getByRole("checkbox", { name: "Select all" });
    expect(all).toHaveAttribute("aria-disabled", "true");
    expect(all).toHaveAccessibleDescription("None of the rows can be selected.");
    link(0).focus();
    await user.keyboard("{ArrowUp}{Home}");
    expect(all).toHaveFocus();
    await user.keyboard(" ");
    expect(all).not.toBeChecked();
    expect(chosen()).toBe("");
  });

  it("leaves what is loaded when one of all that match is taken back", async () => {
    const onChange = vi.fn<(ids: ReadonlySet<string>) => void>();
    const { user } = show({
      rows: people(4),
      total: 4_212,
      selection: { ids: new Set(), all: true, onChange },
    });
    await user.click(screen.getByRole("checkbox", { name: "Select Person 1", checked: true }));
    expect(onChange).toHaveBeenCalledWith(new Set(["p0", "p2", "p3"]));
  });
});

describe("the focus in a big table", () => {
  it("stays on its row when others come, go or move around it", () => {
    const { again } = show({ rows: people(30) });
    link(7).focus();
    again({ rows: [{ id: "new", name: "New", city: "Here" }, ...people(30)] });
    expect(link(7)).toHaveFocus();
    again({ rows: people(5_000) });
    expect(link(7)).toHaveFocus();
  });

  it("goes to what stands there next when its row leaves, and to the header when all do", () => {
    const { again } = show({ rows: people(30) });
    link(7).focus();
    again({ rows: people(30).filter(({ id }) => id !== "p7") });
    expect(link(8)).toHaveFocus();
    again({ rows: [] });
    expect(screen.getByRole("button", { name: "Name" })).toHaveFocus();
  });

  it("stays in the row whose action has gone", () => {
    const { again } = show({ rows: people(5) });
    screen.getByRole("button", { name: "Wave to Person 1" }).focus();
    again({ rows: people(5).map((person) => ({ ...person, busy: person.id === "p1" })) });
    expect(row(1).contains(document.activeElement)).toBe(true);
  });

  it("is not taken from elsewhere", async () => {
    const { user, again } = show({ rows: people(5) });
    link(1).focus();
    await user.click(screen.getByRole("button", { name: "After" }));
    again({ rows: people(1) });
    expect(screen.getByRole("button", { name: "After" })).toHaveFocus();
    screen.getByRole("button", { name: "After" }).blur();
    again({ rows: people(3) });
    expect(document.body).toHaveFocus();
  });
});

describe("more of a big table", () => {
  it("is asked for before its end is reached, once", async () => {
    const load = vi.fn<() => void>();
    const more = { ...noMore, has: true, load };
    const { user, again } = show({ rows: people(50), total: 250, more });
    expect(load).not.toHaveBeenCalled();
    link(0).focus();
    await user.keyboard("{Control>}{End}{/Control}");
    expect(load).toHaveBeenCalledTimes(1);
    again({ rows: people(50), total: 250, more: { ...more, loading: true } });
    expect(screen.getByRole("grid")).toHaveAttribute("aria-busy", "true");
    again({ rows: people(250), total: 250, more: noMore });
    expect(load).toHaveBeenCalledTimes(1);
    expect(screen.queryByText(/loaded$/)).not.toBeInTheDocument();
  });

  it("can be asked for by a button, and again where it failed", async () => {
    const load = vi.fn<() => void>();
    const retry = vi.fn<() => void>();
    const { user, again } = show({ rows: people(50), total: 1_250, more: { ...noMore, has: true, load } });
    expect(screen.getByText("50 of 1,250 loaded")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Load more" }));
    expect(load).toHaveBeenCalledTimes(1);
    again({ rows: people(50), total: 1_250, more: { ...noMore, has: true, error: "It failed.", retry } });
    expect(screen.getByRole("alert")).toHaveTextContent("It failed.");
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(retry).toHaveBeenCalledTimes(1);
  });
});

describe("a big table in little room", () => {
  it("stacks its rows, each value with its column's name, and sorts by a choice", async () => {
    const onSort = vi.fn<(sort: string) => void>();
    vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 300, 20));
    const { user } = show({ onSort, rows: people(3) });
    expect(within(row(0)).getByText("City")).toBeVisible();
    expect(screen.queryByRole("button", { name: "City" })).not.toBeInTheDocument();
    expect(screen.getByRole("columnheader", { name: "City" })).toBeInTheDocument();
    await user.selectOptions(screen.getByRole("combobox", { name: "Sort by" }), "Name, ascending");
    expect(onSort).toHaveBeenCalledWith("name");
    link(0).focus();
    await user.keyboard("{ArrowUp}");
    expect(screen.getByRole("checkbox", { name: "Select all 3 loaded" })).toHaveFocus();
  });
});
