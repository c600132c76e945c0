import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { renderRoutes, somebody } from "#tests/render-part.tsx";

import { useHasPermission, type Permission } from "./permission.ts";
import { RequirePermission } from "./require-permission.tsx";

function Answer({ to: permission }: { to: Permission }) {
  return <p>{useHasPermission(permission) ? "May" : "May not"}</p>;
}

describe("whether one may", () => {
  it.each<[string, string[], Permission, string]>([
    ["has it", ["platform.sessions.view"], "platform.sessions.view", "May"],
    ["has it among others", ["pf.audit.view", "platform.sessions.view"], "platform.sessions.view", "May"],
    ["has another", ["pf.sessions.view_org"], "platform.sessions.view", "May not"],
    ["has one that begins so", ["pf.policy.edit_all"], "pf.policy.edit", "May not"],
    ["has none", [], "platform.sessions.view", "May not"],
    ["has one of a newer server", ["pf.everything"], "pf.policy.edit", "May not"],
  ])("who %s", (_, permissions, permission, answer) => {
    const me = { ...somebody, user: { ...somebody.user, role: "Super administrator" }, permissions };
    renderRoutes([{ path: "/", element: <Answer to={permission} /> }], { at: "/", me });
    expect(screen.getByText(answer)).toBeVisible();
  });

  it("is no as long as nobody is known", () => {
    renderRoutes([{ path: "/", element: <Answer to="platform.sessions.view" /> }], { at: "/" });
    expect(screen.getByText("May not")).toBeVisible();
  });
});

describe("the gate of a page", () => {
  it.each([
    [["platform.sessions.view"], "The page"],
    [["pf.audit.view"], "Not for you"],
    [[], "Not for you"],
  ])("with %j shows: %s", (permissions, shown) => {
    const gate = <RequirePermission permission="platform.sessions.view" denied={<p>Not for you</p>} />;
    const routes = [{ element: gate, children: [{ path: "/", element: <p>The page</p> }] }];
    const { container } = renderRoutes(routes, { at: "/", me: { ...somebody, permissions } });
    expect(container).toHaveTextContent(new RegExp(`^${shown}$`));
  });
});
