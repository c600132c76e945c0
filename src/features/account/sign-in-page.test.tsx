import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";

import { server } from "#mocks/node.ts";
import { passTime, stopClock } from "#tests/clock.ts";
import { renderRoutes, somebody } from "#tests/render-part.tsx";

import { SignInPage } from "./sign-in-page.tsx";

/** Answers every attempt, and remembers what was sent. */
function onSignIn(answer: () => Response) {
  const sent: unknown[] = [];
  server.use(
    http.post("*/api/sign-in", async ({ request }) => {
      sent.push(await request.json());
      return answer();
    }),
  );
  return sent;
}

/** What the page may offer. */
function offer(options: { rememberMe: object | null; deviceTrust: object | null }) {
  server.use(http.get("*/api/sign-in", () => HttpResponse.json(options)));
}

beforeEach(() => offer({ rememberMe: null, deviceTrust: null }));

function refuse(slug: string, status: number, more: object = {}, headers: Record<string, string> = {}) {
  const problem = { type: `urn:problem-type:whereabouts:${slug}`, title: "Refused", status, ...more };
  return () =>
    HttpResponse.json(problem, {
      status,
      headers: { "Content-Type": "application/problem+json", ...headers },
    });
}

function show(at = "/sign-in", aside?: Parameters<typeof SignInPage>[0]["aside"]) {
  return renderRoutes(
    [
      { path: "/sign-in", element: <SignInPage {...(aside && { aside })} /> },
      { path: "*", element: <h1>Inside</h1> },
    ],
    { at },
  );
}

const email = () => screen.getByRole("textbox", { name: "E-mail address" });
const password = () => screen.getByLabelText("Password");
const button = () => screen.getByRole("button", { name: /^Sign in/ });

async function fillIn(user = userEvent.setup()) {
  await user.type(email(), "ana@northwind.example");
  await user.type(password(), "correct horse");
  await user.click(button());
}

describe("signing in", () => {
  it("leads to the sessions, by what was typed", async () => {
    const sent = onSignIn(() => HttpResponse.json(somebody));
    const { router } = show();
    await fillIn();
    await waitFor(() => expect(router.state.location.pathname).toBe("/settings/sessions"));
    expect(sent).toEqual([{ email: "ana@northwind.example", password: "correct horse" }]);
  });

  it("asks to trust the device only where that is ticked, and keeps the tick through a refusal", async () => {
    const user = userEvent.setup();
    const sent = onSignIn(refuse("invalid-credentials", 401));
    offer({ rememberMe: null, deviceTrust: { duration: 2_592_000 } });
    show();
    const trust = await screen.findByRole("checkbox", { name: "Trust this device" });
    expect(trust).not.toBeChecked();
    expect(trust).toHaveAccessibleDescription(
      "Signing in here again may skip the second factor for 30 days.",
    );
    expect(screen.getByRole("group", { name: "In this browser" })).toHaveAccessibleDescription(
      "Not on a computer that others use.",
    );
    expect(screen.queryByRole("checkbox", { name: "Remember me" })).not.toBeInTheDocument();
    await user.click(trust);
    await fillIn(user);
    await waitFor(() => expect(password()).toBeInvalid());
    expect(trust).toBeChecked();
    expect(sent).toEqual([{ email: "ana@northwind.example", password: "correct horse", trustDevice: true }]);
  });

  it("remembers only where that is ticked, and says for how long, and what it is beside trusting", async () => {
    const user = userEvent.setup();
    const sent = onSignIn(() => HttpResponse.json(somebody));
    offer({ rememberMe: { duration: 1_209_600 }, deviceTrust: { duration: null } });
    const { router } = show();
    const remember = await screen.findByRole("checkbox", { name: "Remember me" });
    expect(remember).not.toBeChecked();
    expect(remember).toHaveAccessibleDescription(
      "You stay signed in after closing the browser, for up to 14 days without activity.",
    );
    expect(screen.getByRole("checkbox", { name: "Trust this device" })).toHaveAccessibleDescription(
      "Signing in here again may skip the second factor.",
    );
    expect(screen.getByRole("group")).toHaveAccessibleDescription(
      "On a computer that others use, choose neither.",
    );
    await user.click(remember);
    await fillIn(user);
    await waitFor(() => expect(router.state.location.pathname).toBe("/settings/sessions"));
    expect(sent).toEqual([{ email: "ana@northwind.example", password: "correct horse", remember: true }]);
  });

  it("puts choices that come late where they push nothing away, and sends them all the same", async () => {
    const user = userEvent.setup();
    const sent = onSignIn(() => HttpResponse.json(somebody));
    let answer = () => {};
    server.use(
      http.get("*/api/sign-in", async () => {
        await new Promise<void>((go) => (answer = go));
        return HttpResponse.json({ rememberMe: { duration: null }, deviceTrust: null });
      }),
    );
    const { router } = show();
    await user.type(email(), "ana@northwind.example");
    answer();
    const remember = await screen.findByRole("checkbox", { name: "Remember me" });
    const follows = button().compareDocumentPosition(remember) & Node.DOCUMENT_POSITION_FOLLOWING;
    expect(follows).toBeTruthy();
    await user.click(remember);
    await user.type(password(), "correct horse{Enter}");
    await waitFor(() => expect(router.state.location.pathname).toBe("/settings/sessions"));
    expect(sent).toEqual([{ email: "ana@northwind.example", password: "correct horse", remember: true }]);
  });

  it("promises no end where there is none", async () => {
    offer({ rememberMe: { duration: null }, deviceTrust: null });
    show();
    expect(await screen.findByRole("checkbox", { name: "Remember me" })).toHaveAccessibleDescription(
      "You stay signed in after closing the browser, however long you are away.",
    );
  });

  it.each([
    ["fails", () => HttpResponse.error()],
    ["is unreadable", () => HttpResponse.json({ rememberMe: true })],
    ["is refused", refuse("not-found", 404)],
    ["is taken for one of somebody signed in", refuse("unauthenticated", 401)],
    ["comes with the cookie of a session that is over", refuse("session-ended", 401, { cause: "policy" })],
    ["does not come", () => new Promise<Response>(() => {})],
  ])("goes on without a choice where the question for them %s", async (_what, answer) => {
    let asked = 0;
    server.use(
      http.get("*/api/sign-in", () => {
        asked += 1;
        return answer();
      }),
    );
    const sent = onSignIn(() => HttpResponse.json(somebody));
    const { router } = show();
    await waitFor(() => expect(asked).toBe(1));
    expect(screen.queryByRole("checkbox")).not.toBeInTheDocument();
    await fillIn();
    await waitFor(() => expect(router.state.location.pathname).toBe("/settings/sessions"));
    expect(sent).toEqual([{ email: "ana@northwind.example", password: "correct horse" }]);
    expect(asked).toBe(1);
  });

  it.each([
    ["/profile", "/profile"],
    ["//evil.example/profile", "/settings/sessions"],
  ])("with the return path %s leads to %s", async (wanted, reached) => {
    onSignIn(() => HttpResponse.json(somebody));
    const { router } = show(`/sign-in?return=${encodeURIComponent(wanted)}`);
    await fillIn();
    await waitFor(() => expect(router.state.location.pathname).toBe(reached));
  });

  it("asks for what is missing at its field, without asking the server", async () => {
    const user = userEvent.setup();
    const sent = onSignIn(() => HttpResponse.json(somebody));
    show();
    await user.click(button());
    expect(email()).toHaveAccessibleDescription("Enter your e-mail address.");
    expect(password()).toHaveAccessibleDescription("Enter your password.");
    expect(email()).toHaveFocus();
    await user.type(email(), "ana@northwind.example{Enter}");
    expect(email()).toBeValid();
    expect(password()).toHaveFocus();
    expect(sent).toEqual([]);
  });

  it("says plainly that the password is wrong, and keeps what was typed", async () => {
    onSignIn(refuse("invalid-credentials", 401));
    show();
    await fillIn();
    await waitFor(() => expect(password()).toBeInvalid());
    expect(password()).toHaveAccessibleDescription(/The e-mail address or the password is wrong/);
    expect(password()).toHaveFocus();
    expect(email()).toHaveValue("ana@northwind.example");
    expect(password()).toHaveValue("correct horse");
  });

  it("no longer says what was wrong with a field while it is typed in, until the next try", async () => {
    const user = userEvent.setup();
    onSignIn(refuse("invalid-credentials", 401));
    show();
    await user.click(button());
    await user.type(email(), "ana@northwind.example");
    expect(email()).toBeValid();
    expect(password()).toHaveAccessibleDescription("Enter your password.");
    await user.type(password(), "w");
    expect(password()).toBeValid();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(password()).toBeInvalid());
    await user.type(password(), "o");
    expect(password()).toBeValid();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(password()).toBeInvalid());
  });

  it("puts what the server refuses at its field", async () => {
    const errors = [{ pointer: "/email", code: "invalid", detail: "" }];
    onSignIn(refuse("validation-failed", 422, { errors }));
    show();
    await fillIn();
    await waitFor(() => expect(email()).toBeInvalid());
    expect(email()).toHaveAccessibleDescription(/not an e-mail address/);
    expect(email()).toHaveFocus();
  });

  it("rests for as long as the server asks after too many attempts", async () => {
    const user = stopClock();
    const sent = onSignIn(refuse("rate-limited", 429, {}, { "Retry-After": "30" }));
    show();
    await fillIn(user);
    expect(await screen.findByRole("alert")).toHaveTextContent(/30 seconds/);
    expect(button()).toHaveAttribute("aria-disabled", "true");
    await user.click(button());
    await user.type(password(), "{Enter}");
    await passTime(15_000);
    expect(button()).toHaveAccessibleName(/^Sign in \(in 1\d s\)$/);
    expect(sent).toHaveLength(1);
    await passTime(16_000);
    expect(button()).toHaveAccessibleName("Sign in");
    await user.click(button());
    await waitFor(() => expect(sent).toHaveLength(2));
  });

  it("says that the browser is offline, and works when it is back", async () => {
    const user = userEvent.setup();
    const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    onSignIn(() => HttpResponse.json(somebody));
    const { router } = show();
    await fillIn(user);
    expect(await screen.findByRole("alert")).toHaveTextContent("You are offline. Nothing was sent.");
    onLine.mockReturnValue(true);
    await user.click(button());
    await waitFor(() => expect(router.state.location.pathname).toBe("/settings/sessions"));
  });

  it("sends one request on a double click", async () => {
    const user = userEvent.setup();
    const sent = onSignIn(() => HttpResponse.json(somebody));
    const { router } = show();
    await user.type(email(), "ana@northwind.example");
    await user.type(password(), "correct horse");
    await user.dblClick(button());
    await waitFor(() => expect(router.state.location.pathname).toBe("/settings/sessions"));
    expect(sent).toHaveLength(1);
  });
});

describe("the form", () => {
  it("is known to password managers, and shows the password when asked", async () => {
    show();
    expect(email()).toHaveAttribute("autocomplete", "username");
    expect(password()).toHaveAttribute("autocomplete", "current-password");
    expect(password()).toHaveAttribute("type", "password");
    const toggle = screen.getByRole("button", { name: "Show password", pressed: false });
    await userEvent.click(toggle);
    expect(toggle).toHaveAttribute("aria-pressed", "true");
    expect(password()).toHaveAttribute("type", "text");
  });

  it("takes a pasted password", async () => {
    const user = userEvent.setup();
    show();
    await user.click(password());
    await user.paste("correct horse");
    expect(password()).toHaveValue("correct horse");
  });
});

it("signs in as whoever is picked beside the form", async () => {
  const sent = onSignIn(() => HttpResponse.json(somebody));
  const { router } = show("/sign-in", ({ onPick }) => (
    <button onClick={() => onPick({ email: "tom@northwind.example", password: "x" })} type="button">
      Tom Reed
    </button>
  ));
  await userEvent.click(screen.getByRole("button", { name: "Tom Reed" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/settings/sessions"));
  expect(sent).toEqual([{ email: "tom@northwind.example", password: "x" }]);
});
