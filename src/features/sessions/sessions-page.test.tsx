import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";

import { renderAt } from "#tests/render.tsx";

it("shows where one is signed in: this device first, then the others", async () => {
  await renderAt("/settings/sessions", { as: "agency-admin" });

  const current = await screen.findByRole("region", { name: "Current session" });
  expect(within(current).getByText("This device")).toBeVisible();
  expect(within(current).getByRole("button", { name: /^Active now/ })).toBeVisible();
  expect(screen.getByRole("region", { name: "Other sessions" })).toBeVisible();
});
