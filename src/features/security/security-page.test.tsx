import { screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";

import type { Me } from "#src/api/schemas.ts";
import { renderRoutes, somebody } from "#tests/render-part.tsx";
import { renderAt } from "#tests/render.tsx";

import { SecondFactors } from "./second-factors.tsx";

const section = (name: string) => screen.findByRole("region", { name });

afterEach(() => vi.unstubAllEnvs());

function showFactors(secondFactors: Me["secondFactors"]) {
  renderRoutes([{ path: "/x", element: <SecondFactors /> }], {
    at: "/x",
    // Whoever may not see sessions is told nothing of them.
    me: { ...somebody, permissions: [], secondFactors },
  });
}

describe("second factors", () => {
  it("are named", () => {
    showFactors(["authenticator_app", "security_key", "text_message", "unknown", "unknown"]);
    expect(
      screen.getByText("Set up: authenticator app, security key, text message, and another kind"),
    ).toBeVisible();
  });

  it("are not said to protect what is signed in without one", async () => {
    await renderAt("/settings/security", { as: "agency-admin" });
    const factors = within(await section("Second factor"));
    expect(
      await factors.findByText(/^\d sessions? (is|are) signed in without a second factor\./),
    ).toBeVisible();
    expect(factors.queryByText(/password alone is not enough/)).not.toBeInTheDocument();
    expect(factors.getByRole("link", { name: "Look at your sessions" })).toBeVisible();
  });

  it("that are missing are called missing", () => {
    showFactors([]);
    expect(screen.getByText("Off: no second factor is set up")).toBeVisible();
  });

  it("that the server does not know of are not called missing", () => {
    showFactors(null);
    expect(screen.getByText("Not known here")).toBeVisible();
    expect(screen.queryByText(/Off/)).not.toBeInTheDocument();
  });

  it("are set up where the host says", () => {
    vi.stubEnv("VITE_SECOND_FACTOR_URL", "https://login.example.com/two-factor");
    showFactors([]);
    expect(screen.getByRole("link", { name: "Set up a second factor" })).toHaveAttribute(
      "href",
      "https://login.example.com/two-factor",
    );
    expect(screen.queryByText(/help@northwind/)).not.toBeInTheDocument();
  });

  it("name whom to ask where the host says nothing", () => {
    showFactors(["security_key"]);
    expect(screen.getByRole("link")).toHaveAttribute("href", "mailto:help@northwind.example");
    expect(screen.getByText(/ask/)).toHaveTextContent("ask IT help desk (help@northwind.example)");
  });
});

describe("guidance", () => {
  it("says when to look at one's sessions, the most urgent first, and leads there", async () => {
    await renderAt("/settings/security", { as: "agency-admin" });
    const when = within(await section("When to look at your sessions"));
    expect(when.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "At once when anything in your account looks odd to you",
      "Right after somebody else may have learned your password",
      "Every month as a routine, together with your devices",
      "Soon after you have used a computer that others use too",
      "If you like when you are back from a journey",
    ]);
    expect(when.getByRole("link", { name: "Look at your sessions" })).toHaveAttribute(
      "href",
      "/settings/sessions",
    );
    expect(when.getByRole("link", { name: "Look at your devices" })).toHaveAttribute(
      "href",
      "/settings/devices",
    );
  });

  it("names good habits, and what to avoid", async () => {
    await renderAt("/settings/security", { as: "agency-admin" });
    const habits = within(await section("Good habits"));
    expect(habits.getAllByRole("listitem")).toHaveLength(6);
    expect(habits.getByText(/Pass over a session that you don’t know/)).toBeVisible();
  });

  it("tells those who answer for others what to do, and leads to where each is done", async () => {
    await renderAt("/settings/security", { as: "agency-admin" });
    const habits = within(await section("Good habits for administrators"));
    await habits.findByRole("link", { name: "Remember me" });
    expect(
      habits.getAllByRole("listitem").map((item) => [
        item.firstElementChild?.nextElementSibling?.firstElementChild?.textContent,
        ...within(item)
          .getAllByRole("link")
          .map((link) => link.getAttribute("href")),
      ]),
    ).toEqual([
      ["Keep the session timeout as short as people’s work allows.", "/settings/security#session-timeout"],
      ["Don’t allow “Remember me” where accounts need high security.", "/settings/security#remember-me"],
      ["Look over the team’s sessions regularly.", "/settings/team"],
      ["When somebody leaves, force their sign-out the same day.", "/settings/team"],
      [
        "In a security incident, review everybody’s sessions.",
        "/settings/sessions?scope=organization",
        "/settings/audit",
      ],
    ]);
    // The way out of the page's own top.
    expect(screen.getByRole("link", { name: "Good habits for administrators" })).toHaveAttribute(
      "href",
      expect.stringMatching(/#admin-habits$/),
    );
  });

  it("has nothing for administrators where somebody is none", async () => {
    await renderAt("/settings/security", { as: "agency-member" });
    await section("Good habits");
    expect(screen.queryByText("Good habits for administrators")).not.toBeInTheDocument();
  });

  it("leads nobody to what they may not see", async () => {
    await renderAt("/settings/security", { as: "platform-no-access" });
    await section("When to look at your sessions");
    expect(screen.queryByRole("link", { name: "Look at your sessions" })).not.toBeInTheDocument();
    expect(await section("Change password")).toBeVisible();
  });
});
