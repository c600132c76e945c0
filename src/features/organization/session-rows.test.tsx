import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";

import { passTime, stopClock } from "#tests/clock.ts";
import { renderAt } from "#tests/render.tsx";

// Its code is there before anything waits for it.
import "./org-sessions-page.tsx";

const PAGE = "/settings/sessions?scope=organization";
const table = () => screen.findByRole("grid", { name: "Sessions of the organization" });
const inTable = async (name: RegExp) => within(await table()).findAllByRole("button", { name });
const rowAround = (element: HTMLElement) => element.closest<HTMLElement>("[role=row]")!;

it("spares one's own session, tells what its keys do, and gives the focus back to a row's button", async () => {
  const { user } = await renderAt(PAGE, { as: "clinic-owner" });
  const act = (await inTable(/^Sign out /))[1]!;
  const own = rowAround(screen.getByText("This device"));
  expect(within(own).queryByRole("checkbox")).not.toBeInTheDocument();
  expect(within(own).getByRole("gridcell", { name: "Yours: sign out in the menu at the top" })).toBeVisible();
  within(own).getByRole("rowheader").querySelector("a")!.focus();
  await user.keyboard(" ");
  expect(screen.queryByRole("region", { name: "Selection" })).not.toBeInTheDocument();

  expect(await table()).toHaveAccessibleDescription(
    "Arrow keys move in the table. Enter opens a row. Space selects it.",
  );
  const help = screen.getByRole("button", { name: "Keyboard in the table" });
  help.focus();
  await user.keyboard("{Enter}");
  expect(help).toHaveAttribute("aria-expanded", "true");
  const keys = screen.getByRole("region", { name: "Keyboard in the table" });
  expect(keys).toHaveTextContent(/Shift \+ ↑ ↓Select a stretch of rows/);
  await user.keyboard("{Escape}");
  expect(keys).not.toBeInTheDocument();
  expect(help).toHaveFocus();

  await user.click(act);
  await screen.findByRole("alertdialog");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(act).toHaveFocus());
});

it("marks the rows that a running act names, and counts those that it has ended apart", async () => {
  const user = stopClock();
  await renderAt(PAGE, { as: "clinic-owner", scenario: "slow-act" });
  const boxes = within(await table()).findAllByRole("checkbox", { name: /^Select (?!all)/ });
  const [first, second, third] = (await boxes).map((box) => rowAround(box));
  for (const row of [first!, second!]) await user.click(within(row).getByRole("checkbox"));
  await user.click(screen.getByRole("button", { name: "Sign out selected (2)" }));
  const dialog = await screen.findByRole("alertdialog");
  await user.type(await within(dialog).findByRole("textbox", { name: "Reason" }), "Lost");
  await user.click(within(dialog).getByRole("button", { name: "Sign out 2 sessions" }));
  await user.click(await within(dialog).findByRole("button", { name: "Close" }));

  for (const row of [first!, second!])
    await waitFor(() => expect(row).toHaveTextContent("ActiveSign-out under way"));
  expect(third).not.toHaveTextContent("Sign-out under way");
  await passTime(8_000);
  for (const row of [first!, second!]) await waitFor(() => expect(row).toHaveTextContent("Ended"));
  expect(screen.queryByText("Sign-out under way")).not.toBeInTheDocument();
  expect(
    screen.getByText(/^\d+ sessions that are active or signing out · 2 rows below are no longer among them$/),
  ).toBeVisible();
});
