import { createEvent, fireEvent, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import { expect, it } from "vitest";

import { renderRoutes } from "#tests/render-part.tsx";

import { Link } from "./link.tsx";

function show(link: ReactNode) {
  const routes = [
    { path: "/", element: link },
    { path: "/there", element: <h1>There</h1> },
  ];
  return renderRoutes(routes, { at: "/" }).router;
}

it("leads to a page without loading another document, and takes its state there", async () => {
  const router = show(
    <Link state={{ from: "here" }} to="/there">
      Go
    </Link>,
  );
  expect(screen.getByRole("link", { name: "Go" })).toHaveAttribute("href", "/there");
  await userEvent.click(screen.getByRole("link", { name: "Go" }));
  expect(router.state.location).toMatchObject({ pathname: "/there", state: { from: "here" } });
});

it("stays where its own click says so", async () => {
  const router = show(
    <Link onClick={(event) => event.preventDefault()} to="/there">
      Go
    </Link>,
  );
  await userEvent.click(screen.getByRole("link", { name: "Go" }));
  expect(router.state.location.pathname).toBe("/");
});

it.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }])(
  "leaves %o to the browser, which opens it elsewhere",
  (how) => {
    const router = show(<Link to="/there">Go</Link>);
    const link = screen.getByRole("link", { name: "Go" });
    const click = createEvent.click(link, how);
    // After the router has had its turn; jsdom goes nowhere.
    window.addEventListener("click", (event) => event.preventDefault(), { once: true });
    fireEvent(link, click);
    expect(router.state.location.pathname).toBe("/");
  },
);
