import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { renderAt } from "#tests/render.tsx";
import {
  dialog,
  endings,
  inDialog,
  region,
  SESSIONS,
  signOutOf,
  watchRequests,
} from "#tests/session-screen.ts";

const open = (name: string) => screen.findByRole("link", { name: new RegExp(`^${name}`) });
const drawer = () => screen.findByRole("dialog");
const fact = (place: HTMLElement, term: string) =>
  within(place).getByText(term, { selector: "dt" }).nextElementSibling;

/** The ids of the default persona's sessions, by the city that only one of them is in. */
function idIn(city: string, { db }: Awaited<ReturnType<typeof renderAt>>["world"]): string {
  const found = [...db.sessions.values()].find(
    ({ location, userId }) => userId === "usr_ana" && location?.city === city,
  );
  if (!found) throw new Error(`Nobody is in ${city}`);
  return found.id;
}

async function openPage(city: string, scenario: "default" | "hostile" = "default") {
  const page = await renderAt("/profile", { as: "agency-admin", scenario });
  await screen.findByRole("heading", { name: "My profile" });
  const id = idIn(city, page.world);
  await page.router.navigate(`${SESSIONS}/${id}`);
  return { ...page, id };
}

describe("a session's details over the list", () => {
  it("open by a click, with all that is known, at an address of their own", async () => {
    const { user, router, world } = await renderAt(SESSIONS, { as: "agency-admin" });
    await user.click(await open("Chrome on Windows, London"));

    const details = await drawer();
    expect(details).toHaveAccessibleName("Chrome on Windows");
    expect(router.state.location.pathname).toBe(`${SESSIONS}/${idIn("London", world)}`);
    for (const [term, value] of [
      ["Browser", "Chrome 156"],
      ["System", "Windows"],
      ["City", "London"],
      ["Country", "United Kingdom"],
      ["IP address", "203.0.113.45"],
      ["Internet provider", "Thames Broadband"],
      ["Signed in", "Nov 17, 2026, 10:30:00 AM UTC"],
      ["Last active", "Nov 17, 2026, 12:00:00 PM UTC"],
      ["Last active", "Background updates do not count."],
      ["Expires", "Nov 24, 2026, 12:00:00 PM UTC"],
      ["Sign-in method", "Password"],
      ["Second factor", "None"],
      ["Session ID", idIn("London", world)],
    ] as const)
      expect(fact(details, term)).toHaveTextContent(value);
  });

  it("name the model of a phone, and that it is remembered", async () => {
    const { user } = await renderAt(SESSIONS, { as: "agency-admin" });
    await user.click(await open("Northwind for iOS"));
    const details = await drawer();
    expect(fact(details, "App")).toHaveTextContent("Northwind for iOS 4.12.0");
    expect(fact(details, "Model")).toHaveTextContent("iPhone 17 Pro");
    expect(fact(details, "Second factor")).toHaveTextContent("Not asked on this trusted device");
    expect(fact(details, "Remembered")).toHaveTextContent("Yes");
  });

  it("close by Back and give the focus back to the row", async () => {
    const { user, router } = await renderAt(SESSIONS, { as: "agency-admin" });
    await user.click(await open("Chrome on Windows, London"));
    await drawer();
    await router.navigate(-1);
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    expect(router.state.location.pathname).toBe(SESSIONS);
    await waitFor(async () => expect(await open("Chrome on Windows, London")).toHaveFocus());
  });

  it("close by Escape and by Close, leading back to the list", async () => {
    const { user, router } = await renderAt(SESSIONS, { as: "agency-admin" });
    await user.click(await open("Chrome on Windows, London"));
    await drawer();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(router.state.location.pathname).toBe(SESSIONS));
    await user.click(await open("Firefox on Ubuntu"));
    await user.click(within(await drawer()).getByRole("button", { name: "Close" }));
    await waitFor(() => expect(router.state.location.pathname).toBe(SESSIONS));
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  it("end the session, after asking, and keep the focus where one is", async () => {
    const { user, world } = await renderAt(SESSIONS, { as: "agency-admin" });
    await user.click(await open("Chrome on Windows, London"));
    const details = await drawer();
    await user.click(within(details).getByRole("button", { name: /^Sign out this session/ }));
    expect(await dialog()).toHaveTextContent("London, United Kingdom");
    expect(await inDialog("Cancel")).toHaveFocus();
    await user.click(await inDialog("Sign out"));

    await waitFor(() => expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument());
    expect(await within(details).findByText("Why")).toBeVisible();
    expect(fact(details, "Why")).toHaveTextContent("Signed out from another session");
    expect(within(details).queryByRole("button", { name: /^Sign out/ })).not.toBeInTheDocument();
    expect(endings(world)).toHaveLength(1);
    await waitFor(() => expect(details.contains(document.activeElement)).toBe(true));
  });

  it("of an ended session tell who ended it, why and when, and offer no sign-out", async () => {
    const { user } = await renderAt(SESSIONS, { as: "agency-admin" });
    await region("Recently ended");
    await user.click(await open("Edge on Windows, Paris"));
    const details = await drawer();
    expect(fact(details, "Why")).toHaveTextContent("Signed out by Lucía Ortega");
    expect(fact(details, "When")).toHaveTextContent("Nov 9, 2026, 12:00:00 PM UTC");
    expect(within(details).queryByRole("button", { name: /^Sign out/ })).not.toBeInTheDocument();
    expect(within(details).queryByText("Expires")).not.toBeInTheDocument();
  });

  it("call unknown what is unknown", async () => {
    const { user } = await renderAt(SESSIONS, { as: "agency-admin", scenario: "unknown" });
    const [row] = await screen.findAllByRole("link", { name: /^Unknown device, Unknown place/ });
    await user.click(row!);
    const details = await drawer();
    for (const term of ["App", "System", "Last active", "Sign-in method", "Second factor"])
      expect(fact(details, term)).toHaveTextContent("Unknown");
    expect(fact(details, "Place")).toHaveTextContent("Unknown place");
    expect(fact(details, "IP address")).toHaveTextContent("Unknown address");
    expect(fact(details, "Expires")).toHaveTextContent("Not by itself");
    expect(details).not.toHaveTextContent(/null|undefined|NaN|Invalid/);
  });

  it("show hostile text as text", async () => {
    const { user } = await renderAt(SESSIONS, { as: "agency-admin", scenario: "hostile" });
    await user.click((await screen.findAllByRole("link", { name: /^<a href=\/\/evil\.example>/ }))[0]!);
    const details = await drawer();
    expect(fact(details, "Browser")).toHaveTextContent("<a href=//evil.example>click</a>");
    expect(details.querySelector("a[href^='//'], img, script, style")).toBeNull();
  });

  it("are marked as this device where they are of the current session", async () => {
    const { user } = await renderAt(SESSIONS, { as: "agency-admin" });
    await user.click(within(await region("Current session")).getByRole("link"));
    const details = await drawer();
    expect(within(details).getByText("This device")).toBeVisible();
    await user.click(within(details).getByRole("button", { name: /^Sign out this session/ }));
    expect(await dialog()).toHaveTextContent("This is the session you are using now.");
  });
});

describe("a session's details by link", () => {
  it("are a page of their own, with a way to the list", async () => {
    const { user, router } = await openPage("London");
    expect(
      await screen.findByRole("heading", { level: 1, name: /^Chrome on Windows, London/ }),
    ).toBeVisible();
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    expect(screen.queryByRole("region", { name: "Other sessions" })).not.toBeInTheDocument();
    expect(fact(screen.getByRole("main"), "City")).toHaveTextContent("London");
    await user.click(screen.getByRole("link", { name: "All sessions" }));
    expect(await signOutOf("Chrome on Windows, London")).toBeVisible();
    expect(router.state.location.pathname).toBe(SESSIONS);
  });

  it("end the session from the page", async () => {
    const { user, world } = await openPage("London");
    await user.click(await screen.findByRole("button", { name: /^Sign out this session/ }));
    await user.click(await inDialog("Sign out"));
    expect(await screen.findByText("Signed out from another session")).toBeVisible();
    expect(endings(world)).toHaveLength(1);
    expect(document.body).not.toHaveFocus();
  });

  it("show an ended session", async () => {
    await openPage("Paris");
    expect(await screen.findByText("Signed out by Lucía Ortega")).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Sign out/ })).not.toBeInTheDocument();
  });

  it.each([
    ["that never was", "ses_unknown"],
    ["with the name of a prototype's member", "__proto__"],
  ])("lead back decently from a session %s", async (_which, id) => {
    const { user } = await renderAt(`${SESSIONS}/${id}`, { as: "agency-admin" });
    expect(await screen.findByText("This session is not here")).toBeVisible();
    expect(screen.getByText(/ended more than 30 days ago, or it never was one of yours/)).toBeVisible();
    await user.click(screen.getAllByRole("link", { name: "All sessions" })[0]!);
    expect(await region("Current session")).toBeVisible();
  });

  it("give another person's session the same answer as an unknown one", async () => {
    const page = await renderAt("/profile", { as: "agency-admin" });
    await screen.findByRole("heading", { name: "My profile" });
    const other = [...page.world.db.sessions.values()].find(({ userId }) => userId === "usr_mateo");
    await page.router.navigate(`${SESSIONS}/${other?.id}`);
    expect(await screen.findByText("This session is not here")).toBeVisible();
  });

  it.each([
    "..%2F..%2Fme",
    "%2e%2e",
    "..",
    "%2E",
    "ses_1%2Fterminate",
    "ses_1%3Fstatus=ended",
    "ses_1%23x",
    "%00",
    "%0d%0a",
    "%22%3E%3Cimg%20src=x%3E",
    "W".repeat(130),
  ])("ask for nothing outside of sessions for a hostile address: %s", async (id) => {
    const asked = watchRequests();
    await renderAt(`${SESSIONS}/${id}`, { as: "agency-admin" });
    await screen.findByRole("heading", { level: 1 });
    await waitFor(() => expect(document.querySelector("[aria-busy=true]")).toBeNull());
    for (const { path, method } of asked) {
      expect(method).toBe("GET");
      expect(path).toMatch(/^\/api\/(me|sessions|events)$/);
    }
  });

  it("say what went wrong where they cannot be loaded, and come on trying again", async () => {
    const page = await renderAt("/profile", { as: "agency-admin" });
    await screen.findByRole("heading", { name: "My profile" });
    page.world.fail("getSession:html");
    await page.router.navigate(`${SESSIONS}/${idIn("London", page.world)}`);
    expect(await screen.findByRole("alert")).toHaveTextContent("This session could not be loaded");
    expect(screen.queryByText("This session is not here")).not.toBeInTheDocument();
    page.world.fail("");
    await page.user.click(screen.getByRole("button", { name: "Try again" }));
    expect(
      await screen.findByRole("heading", { level: 1, name: /^Chrome on Windows, London/ }),
    ).toBeVisible();
  });
});
