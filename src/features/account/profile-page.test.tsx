import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it } from "vitest";

import type { Me } from "#src/api/schemas.ts";
import { renderRoutes, somebody } from "#tests/render-part.tsx";

import { ProfilePage } from "./profile-page.tsx";

function show(me: Me = somebody) {
  return renderRoutes(
    [
      { path: "/profile", element: <ProfilePage /> },
      { path: "*", element: <h1>Elsewhere</h1> },
    ],
    { at: "/profile", me },
  );
}

it("tells who one is and whom to turn to", () => {
  show();
  expect(screen.getByRole("heading", { level: 1, name: "My profile" })).toBeVisible();
  for (const [term, words] of [
    ["Name", "Ana García"],
    ["E-mail address", "ana.garcia@northwind.example"],
    ["Role", "Administrator"],
    ["Organization", "Northwind Agency"],
    ["Help and permissions", "IT help desk"],
  ] as const)
    expect(screen.getByText(term).nextElementSibling).toHaveTextContent(words);
  expect(screen.queryByText("Managed by the partner")).not.toBeInTheDocument();
});

it("names the partner where there is one", () => {
  const partner = { name: "Blue Harbour", email: "care@blueharbour.example" };
  show({ ...somebody, organization: { ...somebody.organization, partner } });
  expect(screen.getByText("Managed by the partner").nextElementSibling).toHaveTextContent(
    "Blue Harbourcare@blueharbour.example",
  );
});

it("leads to the sessions", async () => {
  const { router } = show();
  await userEvent.click(screen.getByRole("link", { name: "Sessions" }));
  expect(router.state.location.pathname).toBe("/settings/sessions");
});

it("does not lead to sessions that one may not see", () => {
  show({ ...somebody, permissions: [] });
  expect(screen.queryByRole("link", { name: "Sessions" })).not.toBeInTheDocument();
});
