import { screen } from "@testing-library/react";
import { expect, it } from "vitest";

import { renderPart } from "#tests/render-part.tsx";

import { TextField } from "./text-field.tsx";

it("ties label, error and hint to the field", () => {
  renderPart(<TextField error="Say why." hint="Up to 500 characters." label="Reason" />);
  const field = screen.getByRole("textbox", { name: "Reason" });
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription("Say why. Up to 500 characters.");
});

it("is valid and undescribed without them", () => {
  renderPart(<TextField label="Name" />);
  const field = screen.getByRole("textbox", { name: "Name" });
  expect(field).toBeValid();
  expect(field).not.toHaveAttribute("aria-describedby");
});
