import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { renderAt } from "#tests/render.tsx";
import { watchRequests, wholePage } from "#tests/session-screen.ts";

const SECURITY = "/settings/security";
const OLD = "correct horse battery staple";
const NEW = "seven quiet lanterns over the harbour";

const section = () => screen.findByRole("region", { name: "Change password" });
const current = () => screen.findByLabelText("Current password");
const fresh = () => screen.findByLabelText("New password");
const again = () => screen.findByLabelText("New password again");
const submit = () => screen.findByRole("button", { name: "Change password" });

type User = Awaited<ReturnType<typeof renderAt>>["user"];

interface Typed {
  old?: string;
  first?: string;
  second?: string;
}

async function fillIn(user: User, { old = OLD, first = NEW, second = first }: Typed = {}) {
  for (const [field, words] of [
    [current, old],
    [fresh, first],
    [again, second],
  ] as const) {
    await user.clear(await field());
    if (words) await user.type(await field(), words);
  }
  await user.click(await submit());
}

const open = () => renderAt(SECURITY, { as: "agency-admin" });

describe("before it is changed", () => {
  it("says what that does to the sessions, with their number", async () => {
    await open();
    expect(
      await screen.findByText(/all your 9 sessions, the one you are using now too\. You then sign in again/),
    ).toBeVisible();
  });

  it("asks for nothing but length, and says how much of it there is", async () => {
    const { user } = await open();
    const field = await fresh();
    expect(field).toHaveAccessibleDescription(/^At least 15 characters\. Any character counts, spaces too/);
    await user.type(field, "😀 ".repeat(5));
    expect(field).toHaveAccessibleDescription(/^10 characters so far\. It takes 5 more\./);
    await user.type(field, "hello");
    expect(field).toHaveAccessibleDescription(/^15 characters: long enough\./);
  });

  it("helps password managers, and lets paste", async () => {
    const { user } = await open();
    expect(await current()).toHaveAttribute("autocomplete", "current-password");
    expect(await fresh()).toHaveAttribute("autocomplete", "new-password");
    expect(await again()).toHaveAttribute("autocomplete", "new-password");
    const name = (await section()).querySelector("input[autocomplete=username]");
    expect(name).toHaveValue("ana.garcia@northwind.example");
    await user.click(await fresh());
    await user.paste(NEW);
    expect(await fresh()).toHaveValue(NEW);
  });

  it("shows what was typed on request, each field for itself", async () => {
    const { user } = await open();
    expect(await fresh()).toHaveAttribute("type", "password");
    await user.click(screen.getByRole("button", { name: "Show new password" }));
    expect(await fresh()).toHaveAttribute("type", "text");
    expect(await current()).toHaveAttribute("type", "password");
    expect(await again()).toHaveAttribute("type", "password");
  });

  it("says whom to ask where passwords are not changed here", async () => {
    await renderAt(SECURITY, { as: "agency-admin", scenario: "identity-provider" });
    const text = await screen.findByText(/Passwords are not changed here/);
    expect(text).toHaveTextContent(/ask .+ \(.+@.+\)/);
    expect(screen.queryByRole("button", { name: "Change password" })).not.toBeInTheDocument();
  });

  it("needs no right to see sessions", async () => {
    await renderAt(SECURITY, { as: "platform-no-access" });
    const asked = watchRequests();
    expect(
      await screen.findByText(/This signs out all your sessions, the one you are using now too/),
    ).toBeVisible();
    expect(asked.filter(({ path }) => path === "/api/sessions")).toEqual([]);
  });
});

describe("what can be seen to be wrong", () => {
  it.each<[string, Typed, string, string]>([
    ["nothing", { old: "", first: "", second: "" }, "Current password", "Enter your current password."],
    ["no new one", { first: "", second: "" }, "New password", "Enter a new password."],
    ["too short", { first: "short" }, "New password", "Too short: it takes at least 15 characters."],
    ["not repeated", { second: "" }, "New password again", "Enter the new password once more."],
    ["repeated wrongly", { second: "else" }, "New password again", "The two new passwords differ."],
  ])("is told at its field before anything is sent: %s", async (_what, typed, label, words) => {
    const { user } = await open();
    const asked = watchRequests();
    await fillIn(user, typed);
    const field = screen.getByLabelText(label);
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(expect.stringContaining(words));
    expect(field).toHaveFocus();
    expect(asked.filter(({ method }) => method === "POST")).toEqual([]);

    await user.type(field, "x");
    expect(field).toBeValid();
    expect(await current()).toHaveValue(`${typed.old ?? OLD}${label === "Current password" ? "x" : ""}`);
  });
});

describe("what the server finds wrong", () => {
  it.each<[string, Typed, string, string]>([
    ["wrong", { old: "not this one" }, "Current password", "This is not your current password."],
    ["too common", { first: "passwordpassword" }, "New password", "This is easily guessed"],
    ["made of one's name", { first: "Ana García Ana García" }, "New password", "This is easily guessed"],
    ["too long", { first: "x".repeat(1025) }, "New password", "This is longer than the server can take."],
    ["as before", { first: OLD }, "New password", "This is the password that you have now."],
  ])("is told at its field, and what was typed is kept: %s", async (_what, typed, label, words) => {
    const { user } = await open();
    const { old = OLD, first = NEW } = typed;
    await user.type(await current(), old);
    for (const field of [fresh, again]) {
      await user.click(await field());
      await user.paste(first);
    }
    await user.click(await submit());
    const field = screen.getByLabelText(label);
    await waitFor(() => expect(field).toBeInvalid());
    expect(field).toHaveAccessibleDescription(expect.stringContaining(words));
    expect(field).toHaveFocus();
    expect(await again()).toHaveValue(first);
    expect(within(await section()).queryByRole("alert")).not.toBeInTheDocument();

    await user.type(field, "x");
    expect(field).toBeValid();
  });
});

describe("a change", () => {
  it("ends all sessions, and says so on the way out", async () => {
    const { user, world, router } = await open();
    await fillIn(user);
    expect(await screen.findByRole("heading", { name: "Your password is changed" })).toBeVisible();
    expect(screen.getByRole("main")).toHaveTextContent(
      "All your sessions are signed out, this one too. Sign in again with the new password.",
    );
    expect(world.jar.token).toBeNull();
    expect(wholePage()).not.toMatch(/seven quiet|correct horse|ana\.garcia/);
    expect(JSON.stringify([localStorage, sessionStorage, router.state.location])).not.toMatch(
      /seven quiet|correct horse/,
    );
    const back = screen.getByRole("link", { name: "Sign in again" });
    expect(back).toHaveAttribute("href", "/sign-in?return=%2Fsettings%2Fsecurity");
  });

  it("lets one in with the new password alone, back where one was", async () => {
    const { user, router } = await open();
    await fillIn(user);
    await user.click(await screen.findByRole("link", { name: "Sign in again" }));
    await user.type(await screen.findByLabelText("E-mail address"), "ana.garcia@northwind.example");
    await user.type(screen.getByLabelText("Password"), OLD);
    await user.click(screen.getByRole("button", { name: "Sign in" }));
    expect(await screen.findByText(/The e-mail address or the password is wrong/)).toBeVisible();
    await user.clear(screen.getByLabelText("Password"));
    await user.type(screen.getByLabelText("Password"), NEW);
    await user.click(screen.getByRole("button", { name: "Sign in" }));
    await waitFor(() => expect(router.state.location.pathname).toBe(SECURITY));
    const changes = within(await screen.findByRole("region", { name: "Changes to your account" }));
    expect((await changes.findAllByText("Password changed"))[0]).toBeVisible();
  });

  it("is sent once, however often the button is pressed", async () => {
    const { user } = await open();
    const asked = watchRequests();
    const button = await submit();
    button.addEventListener("click", () => button.click(), { once: true });
    await fillIn(user);
    await screen.findByRole("heading", { name: "Your password is changed" });
    expect(asked.filter(({ path }) => path === "/api/password")).toHaveLength(1);
  });
});
