import { screen } from "@testing-library/react";
import { expect, it } from "vitest";

import { renderRoutes, somebody } from "#tests/render-part.tsx";

import { NotAllowedPage } from "./not-allowed-page.tsx";

it("names what is missing, in words and by its id, and whom to ask", () => {
  renderRoutes([{ path: "/x", element: <NotAllowedPage permission="platform.sessions.view" /> }], {
    at: "/x",
    me: { ...somebody, permissions: [] },
  });
  expect(screen.getByRole("heading", { level: 1, name: "You can’t see this page" })).toBeVisible();
  expect(screen.getByText("Section").nextElementSibling).toHaveTextContent("Sessions & devices");
  const missing = screen.getByText("Missing permission").nextElementSibling;
  expect(missing).toHaveTextContent("See your own sessions and devices");
  expect(missing).toHaveTextContent("platform.sessions.view");
  const toAsk = screen.getByText("Whom to ask").nextElementSibling;
  expect(toAsk).toHaveTextContent("IT help desk");
  expect(toAsk).toHaveTextContent("help@northwind.example");
});
