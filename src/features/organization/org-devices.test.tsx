import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { passTime, stopClock } from "#tests/clock.ts";
import { renderAt } from "#tests/render.tsx";

// Its code is there before anything waits for it.
import "./org-devices-page.tsx";

const PAGE = "/settings/devices?scope=organization";
const table = () => screen.findByRole("grid", { name: "Devices of the organization" });
const button = (name: string | RegExp) => screen.findByRole("button", { name });

describe("everybody's devices", () => {
  it("stand in one table, are found by their trust, and lead to their sessions", async () => {
    const { user, router } = await renderAt(PAGE, { as: "clinic-owner" });
    const grid = await table();
    expect(await screen.findByText(/^\d+ trusted devices? in the organization$/)).toBeVisible();
    expect(screen.getByText(/^\d+ devices$/)).toBeVisible();
    const headers = within(grid)
      .getAllByRole("columnheader")
      .map(({ textContent }) => textContent);
    expect(headers.slice(1, -1)).toEqual([
      "Member",
      "Device",
      "Trust",
      "Place",
      "Last seen",
      "First seen",
      "Sessions",
    ]);
    await user.click(await button("Trust"));
    await user.click(await screen.findByRole("checkbox", { name: /^Trusted \d+$/ }));
    await waitFor(() => expect(router.state.location.search).toContain("trust=trusted"));
    await waitFor(() => expect(within(grid).queryByText("Not trusted")).not.toBeInTheDocument());
    const sessions = within(grid).getAllByRole("link", { name: /^\d+ of / })[0]!;
    expect(sessions).toHaveAttribute(
      "href",
      expect.stringMatching(/^\/settings\/sessions\?device=dev_\w+&scope=organization$/),
    );
  });

  it("lose their trust one by one, and show it where they stand", async () => {
    const user = stopClock();
    await renderAt(`${PAGE}&trust=trusted`, { as: "clinic-owner" });
    const act = (await screen.findAllByRole("button", { name: /^Revoke trust / }))[0]!;
    const row = act.closest<HTMLElement>("[role=row]")!;
    await user.click(act);
    const dialog = await screen.findByRole("alertdialog");
    await user.type(await within(dialog).findByRole("textbox", { name: /Reason/ }), "Lost");
    await user.click(within(dialog).getByRole("button", { name: /^Revoke trust/ }));
    await passTime(3_000);
    await waitFor(() => expect(row).toHaveTextContent("Not trusted"));
    expect(within(row).queryByRole("button", { name: /^Revoke trust/ })).not.toBeInTheDocument();
  });

  it("lose it together: some, or all that match", async () => {
    const { user } = await renderAt(`${PAGE}&trust=trusted`, { as: "clinic-owner" });
    const grid = await table();
    await user.click((await within(grid).findAllByRole("checkbox", { name: /^Select (?!all)/ }))[0]!);
    expect(await button("Revoke trust of selected (1)")).toBeVisible();
    await user.click(await button(/^Select all \d+ matching$/));
    await user.click(await button(/^Revoke trust of all \d+ matching$/));
    const dialog = await screen.findByRole("alertdialog");
    expect(await within(dialog).findByRole("textbox", { name: /Reason/ })).toBeVisible();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument());
    await user.click(await button("Clear selection"));
    expect(screen.queryByRole("region", { name: "Selection" })).not.toBeInTheDocument();
    expect(grid.contains(document.activeElement)).toBe(true);

    // What has begun goes on by itself: nothing is selected for another time.
    await user.click((await within(grid).findAllByRole("checkbox", { name: /^Select (?!all)/ }))[0]!);
    await user.click(await button(/^Select all \d+ matching$/));
    await user.click(await button(/^Revoke trust of all \d+ matching$/));
    const again = await screen.findByRole("alertdialog");
    await user.type(await within(again).findByRole("textbox", { name: /Reason/ }), "Lost");
    await user.click(within(again).getByRole("button", { name: /^Revoke trust/ }));
    await waitFor(() => expect(document.querySelector("[data-selection]")).toBeNull());
    await user.click(await within(again).findByRole("button", { name: "Close" }));
    await waitFor(() => expect(grid.contains(document.activeElement)).toBe(true));
  });

  it("are not mistaken for none where they cannot be had", async () => {
    await renderAt(PAGE, { as: "platform-security-admin", fail: "listOrgDevices:malformed" });
    expect(await screen.findByText("The organization’s devices could not be loaded")).toBeVisible();
    expect(screen.queryByRole("grid")).not.toBeInTheDocument();
  });
});
