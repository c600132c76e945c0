import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it } from "vitest";

import { renderPart } from "#tests/render-part.tsx";

import { Checkbox } from "./checkbox.tsx";

it("is toggled by its words too, and can be neither on nor off", async () => {
  const { rerender } = renderPart(<Checkbox label="Select all" indeterminate />);
  expect(screen.getByRole("checkbox", { name: "Select all" })).toBePartiallyChecked();
  rerender(<Checkbox label="Select all" />);
  expect(screen.getByRole("checkbox")).not.toBePartiallyChecked();
  await userEvent.click(screen.getByText("Select all"));
  expect(screen.getByRole("checkbox")).toBeChecked();
});
