import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { server } from "#mocks/node.ts";
import { useOptionalMe } from "#src/api/me.ts";
import type { Me } from "#src/api/schemas.ts";
import { PageHeading } from "#src/ui/page-heading.tsx";
import { renderRoutes, somebody } from "#tests/render-part.tsx";

import { SettingsShell } from "./shell.tsx";
import { setTheme } from "./theme.ts";

function show({ at = "/profile", me = somebody }: { at?: string; me?: Me } = {}) {
  const children = [
    { path: "/settings/sessions", element: <PageHeading key="sessions">Sessions & devices</PageHeading> },
    { path: "/profile", element: <PageHeading key="profile">My profile</PageHeading> },
  ];
  return renderRoutes([{ element: <Gate />, children }], { at, me });
}

/** Stands for the gate: the shell is there as long as somebody is signed in. */
function Gate() {
  return useOptionalMe() ? <SettingsShell /> : null;
}

// However long a test takes, the shell may come to ask for them.
beforeEach(() => server.use(http.get("*/api/events", () => new HttpResponse(null, { status: 404 }))));

const avatar = () => screen.getByRole("button", { name: "Account menu" });

describe("the shell", () => {
  it("says whose panel this is", () => {
    show();
    expect(within(screen.getByRole("banner")).getByText("Northwind Agency")).toBeVisible();
    expect(screen.getByRole("link", { name: "Whereabouts" })).toHaveAttribute("href", "/");
    expect(avatar()).toHaveTextContent("AG");
  });

  it("lets the keyboard skip to the content", async () => {
    const user = userEvent.setup();
    show();
    await user.tab();
    expect(screen.getByRole("link", { name: "Skip to content" })).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(screen.getByRole("main")).toHaveFocus();
  });

  it("marks where one is, and brings the focus to the heading of where one goes", async () => {
    const user = userEvent.setup();
    show();
    const entry = within(screen.getByRole("navigation", { name: "Settings" })).getByRole("link", {
      name: "Sessions & devices",
    });
    expect(entry).not.toHaveAttribute("aria-current");
    await user.click(entry);
    expect(screen.getByRole("heading", { level: 1, name: "Sessions & devices" })).toHaveFocus();
    expect(entry).toHaveAttribute("aria-current", "page");
    expect(document.title).toBe("Sessions & devices · Whereabouts");
  });

  it("has no entry for what one may not see", () => {
    show({ me: { ...somebody, permissions: [] } });
    expect(screen.queryByRole("link", { name: "Sessions & devices" })).not.toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Security" })).toBeVisible();
    expect(screen.queryByRole("heading", { name: "Organization" })).not.toBeInTheDocument();
    expect(avatar()).toBeVisible();
  });

  it("opens the navigation as a drawer, which a link closes", async () => {
    const user = userEvent.setup();
    show({ me: { ...somebody, permissions: [...somebody.permissions, "pf.sessions.view_org"] } });
    await user.click(screen.getByRole("button", { name: "Menu" }));
    const drawer = await screen.findByRole("dialog", { name: "Settings" });
    // The groups of the sidebar, with the entries that this person has.
    expect(within(drawer).getByRole("heading", { name: "Organization" })).toBeVisible();
    expect(within(drawer).getByRole("link", { name: "Team" })).toHaveAttribute("href", "/settings/team");
    expect(within(drawer).queryByRole("link", { name: "API sessions" })).not.toBeInTheDocument();
    await user.click(within(drawer).getByRole("link", { name: "Sessions & devices" }));
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    await waitFor(() =>
      expect(screen.getByRole("heading", { level: 1, name: "Sessions & devices" })).toHaveFocus(),
    );
  });

  it("gives the focus back to the menu button when the drawer is closed", async () => {
    const user = userEvent.setup();
    show();
    await user.click(screen.getByRole("button", { name: "Menu" }));
    await screen.findByRole("dialog", { name: "Settings" });
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.getByRole("button", { name: "Menu" })).toHaveFocus());
  });
});

describe("the account menu", () => {
  afterEach(() => setTheme("system"));

  async function open() {
    const user = userEvent.setup();
    const view = show({ at: "/settings/sessions" });
    await user.click(avatar());
    return { ...view, user, menu: await screen.findByRole("menu", { name: "Account menu" }) };
  }

  it("tells who is signed in", async () => {
    const { menu } = await open();
    expect(menu).toHaveAccessibleDescription(/^Ana García/);
    for (const words of ["Ana García", "ana.garcia@northwind.example", "Northwind Agency"])
      expect(within(menu).getByText(words)).toBeVisible();
    expect(avatar()).toHaveAttribute("aria-expanded", "true");
  });

  it("leads to the profile", async () => {
    const { user } = await open();
    await user.click(screen.getByRole("menuitem", { name: "My profile" }));
    await waitFor(() => expect(screen.getByRole("heading", { level: 1, name: "My profile" })).toHaveFocus());
    expect(screen.queryByRole("menu")).not.toBeInTheDocument();
  });

  it("works by keyboard alone, and gives the focus back", async () => {
    const user = userEvent.setup();
    show();
    avatar().focus();
    await user.keyboard("{Enter}");
    const menu = await screen.findByRole("menu");
    await waitFor(() => expect(menu).toHaveFocus());
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(within(menu).getByRole("menuitemradio", { name: "System" })).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("menu")).not.toBeInTheDocument();
    await waitFor(() => expect(avatar()).toHaveFocus());
  });

  it("closes by a second press on its button", async () => {
    const { user } = await open();
    await user.click(avatar());
    expect(screen.queryByRole("menu")).not.toBeInTheDocument();
    expect(avatar()).toHaveAttribute("aria-expanded", "false");
  });

  it("switches the theme and stays open", async () => {
    const { user, menu } = await open();
    const themes = within(menu).getByRole("group", { name: "Theme" });
    expect(within(themes).getByRole("menuitemradio", { name: "System" })).toBeChecked();
    await user.click(within(themes).getByRole("menuitemradio", { name: "Dark" }));
    expect(within(themes).getByRole("menuitemradio", { name: "Dark" })).toBeChecked();
    expect(menu).toBeInTheDocument();
    expect(document.documentElement).toHaveAttribute("data-theme", "dark");
    expect(localStorage.getItem("theme")).toBe("dark");
  });

  it("signs out", async () => {
    let asked = 0;
    server.use(
      http.post("*/api/sign-out", () => {
        asked += 1;
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user, source } = await open();
    const overs: unknown[] = [];
    source.onOver = (over) => void overs.push(over);
    await user.click(screen.getByRole("menuitem", { name: "Sign out" }));
    await waitFor(() => expect(overs).toHaveLength(2));
    expect(overs).toMatchObject([
      { cause: "signed_out", confirmed: false },
      { cause: "signed_out", confirmed: true },
    ]);
    expect(asked).toBe(1);
  });
});

it.each([
  ["Ana", "A"],
  ["ana maría de la cruz", "AC"],
  ["李小龙", "李"],
  ["\u202Egpj.exe", "G"],
])("shortens the name %j to %s", (name, letters) => {
  show({ me: { ...somebody, user: { ...somebody.user, name } } });
  expect(avatar()).toHaveTextContent(new RegExp(`^${letters}$`));
});

it("shows a figure where the name has no letters", () => {
  show({ me: { ...somebody, user: { ...somebody.user, name: "\u3164 —" } } });
  expect(avatar().querySelector("svg")).toBeInTheDocument();
});
