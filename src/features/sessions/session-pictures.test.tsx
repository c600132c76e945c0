import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

// Read beforehand: on a busy machine they would take longer than the page is waited for.
import "#src/domain/pictures/sign-in-timeline.tsx";
import "#src/domain/pictures/world-map.tsx";
import { renderAt } from "#tests/render.tsx";
import { region, rowOf, SESSIONS, watchRequests } from "#tests/session-screen.ts";

const observer = window.IntersectionObserver;
const asked = (requests: ReturnType<typeof watchRequests>) =>
  requests.filter(({ path }) => path === "/api/activity");

describe("the pictures below the sessions", () => {
  // Where nobody can tell what is seen, all is.
  beforeEach(() => void Reflect.deleteProperty(window, "IntersectionObserver"));
  afterEach(() => vi.stubGlobal("IntersectionObserver", observer));

  it("show where the sessions are, in words as well, and lead to their rows", async () => {
    const { user } = await renderAt(SESSIONS, { as: "agency-admin" });
    const map = await screen.findByRole("figure", { name: "Where the sessions are" });
    expect(within(map).getByText("London, United Kingdom", { selector: "li bdi" })).toBeVisible();
    await user.click(within(map).getByRole("button", { name: /^London, United Kingdom: 1 session/ }));
    const row = await rowOf("Chrome on Windows, London");
    await waitFor(() => expect(within(row).getByRole("link", { name: /^Chrome on Windows/ })).toHaveFocus());
  });

  it("light the row of a dot, and the dot of a row", async () => {
    const { user } = await renderAt(SESSIONS, { as: "agency-admin" });
    const map = await screen.findByRole("figure", { name: "Where the sessions are" });
    const dot = within(map).getByRole("button", { name: /^London, United Kingdom/ });
    const row = (await rowOf("Chrome on Windows, London")).querySelector("[data-session]");
    await user.hover(dot);
    expect(row).toHaveAttribute("data-lit");
    await user.unhover(dot);
    expect(row).not.toHaveAttribute("data-lit");

    const line = within(map).getByText("London, United Kingdom", { selector: "li bdi" }).closest("li");
    const resting = line?.className;
    await user.hover(screen.getByRole("link", { name: /^Chrome on Windows, London/ }));
    await waitFor(() => expect(line?.className).not.toBe(resting));
  });

  it("show the sign-ins of the last 30 days", async () => {
    const requests = watchRequests();
    await renderAt(SESSIONS, { as: "agency-admin" });
    const timeline = await screen.findByRole("figure", { name: "Sign-ins in the last 30 days" });
    expect(timeline).toHaveTextContent(/\d+ sign-ins/);
    expect(asked(requests).length).toBeGreaterThan(0);
  });

  it("say that the sign-ins could not be loaded, and load them on trying again", async () => {
    const view = await renderAt("/profile", { as: "agency-admin" });
    await screen.findByRole("heading", { name: "My profile" });
    view.world.fail("listActivity:html");
    await view.router.navigate(SESSIONS);
    expect(await screen.findByText("The sign-ins could not be loaded")).toBeVisible();
    expect(screen.queryByText("None")).not.toBeInTheDocument();
    view.world.fail("");
    await view.user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("figure", { name: "Sign-ins in the last 30 days" })).toBeVisible();
  });
});

it("the pictures ask for nothing before they are seen", async () => {
  const requests = watchRequests();
  await renderAt(SESSIONS, { as: "agency-admin" });
  expect(await region("Where and when")).toBeVisible();
  await region("Recently ended");
  expect(screen.queryByRole("figure")).not.toBeInTheDocument();
  expect(asked(requests)).toEqual([]);
});
